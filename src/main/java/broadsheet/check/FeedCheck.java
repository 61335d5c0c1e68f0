package broadsheet.check;

import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;

/** One feed or sitemap: whether it is XML, where its links into the site lead, and its words. */
final class FeedCheck {

  private final SiteLinks links;

  FeedCheck(SiteLinks links) {
    this.links = links;
  }

  /** Reads a file; its words are added to those given. */
  List<Diagnostic> run(Path file, String shown, Words words) throws IOException {
    List<Diagnostic> found = new ArrayList<>();
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            link(xml.getAttributeValue(i), shown, found);
          }
          words.edge();
        } else if (event == XMLStreamConstants.CHARACTERS) {
          String text = xml.getText();
          link(text, shown, found);
          words.add(text.indexOf('<') < 0 ? text : Jsoup.parse(text).text()).edge();
        }
      }
    } catch (XMLStreamException e) {
      found.add(
          new Diagnostic(
              Severity.ERROR,
              shown,
              Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNumber()),
              0,
              "is not well-formed XML; report this"));
    }
    return found;
  }

  private void link(String value, String shown, List<Diagnostic> found) {
    String address = value.strip();
    if (links.isOwn(address) && address.chars().noneMatch(Character::isWhitespace)) {
      String problem = links.atUrl(address).problem();
      if (!problem.isEmpty()) {
        found.add(
            Diagnostic.error(
                shown, "the link `%s` %s".formatted(PageLinks.shorten(address), problem)));
      }
    }
  }
}
