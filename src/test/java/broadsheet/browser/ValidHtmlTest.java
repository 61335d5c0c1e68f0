package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What the Nu checker says of every page of the sample's site. */
@ExtendWith(BuiltSites.OfThisRun.class)
class ValidHtmlTest {

  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  @Test
  void theNuCheckerFindsNoErrorAndNothingToWarnOf(BuiltSites sites) throws Exception {
    BuiltSite site = sites.sample();
    SimpleDocumentValidator validator = new SimpleDocumentValidator();
    validator.setUpMainSchema(SCHEMA, new Complaints("schema", new ArrayList<>()));
    List<String> complaints = new ArrayList<>();
    for (String page : site.pages()) {
      validator.setUpValidatorAndParsers(new Complaints(page, complaints), true, false);
      InputSource source =
          new InputSource(
              new ByteArrayInputStream(site.read(page).getBytes(StandardCharsets.UTF_8)));
      source.setEncoding("UTF-8");
      source.setSystemId(site.url() + page);
      validator.checkHtmlInputSource(source);
    }
    assertThat(complaints).isEmpty();
  }

  private record Complaints(String page, List<String> told) implements ErrorHandler {

    /** Also said of JSON-LD, which no browser runs; another test looks for other scripts. */
    private static final String INLINE = "Inline script violates Content Security Policy";

    @Override
    public void warning(SAXParseException e) {
      if (String.valueOf(e.getMessage()).startsWith(INLINE)) {
        return;
      }
      told.add(page + ":" + e.getLineNumber() + ": warning: " + e.getMessage());
    }

    @Override
    public void error(SAXParseException e) {
      told.add(page + ":" + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
