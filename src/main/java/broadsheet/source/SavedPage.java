package broadsheet.source;

import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * A source in HTML, parsed. Stages read the document and do not change it.
 *
 * @param source what was parsed
 * @param document as a browser without scripts would see it
 */
public record SavedPage(Source source, Document document) {

  /** The address that relative ones in the page start from, where the page or its saver says it. */
  public Optional<String> baseUrl() {
    return Optional.of(document.baseUri()).filter(u -> !u.isEmpty());
  }
}
