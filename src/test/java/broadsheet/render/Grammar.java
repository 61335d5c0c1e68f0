package broadsheet.render;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A grammar in RELAX NG of the tests. */
final class Grammar {

  private final List<String> problems = new ArrayList<>();
  private final ValidationDriver driver;

  /** The grammar in {@code schemas/} of that name, in the compact syntax. */
  Grammar(String name) throws IOException, SAXException {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(
        ValidateProperty.ERROR_HANDLER,
        new DefaultHandler() {
          @Override
          public void error(SAXParseException e) {
            problems.add(e.getMessage());
          }
        });
    driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    String place =
        Objects.requireNonNull(Grammar.class.getResource("/schemas/" + name), name).toString();
    if (!driver.loadSchema(new InputSource(place))) {
      throw new IOException(name + ": " + problems);
    }
  }

  /** What is wrong with a document. */
  List<String> problems(String xml) throws IOException, SAXException {
    problems.clear();
    driver.validate(new InputSource(new StringReader(xml)));
    return List.copyOf(problems);
  }
}
