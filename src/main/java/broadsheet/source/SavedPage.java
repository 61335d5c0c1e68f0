package broadsheet.source;

import org.jsoup.nodes.Document;

/**
 * A source in HTML, parsed. Stages read the document and do not change it.
 *
 * @param source what was parsed
 * @param document as a browser without scripts would see it
 */
public record SavedPage(Source source, Document document) {}
