package broadsheet.render;

import broadsheet.config.Settings;
import broadsheet.site.OpenSearchPage;

/**
 * The description that lets browsers search the site from their address bar, in OpenSearch 1.1.
 * Immutable and thread-safe.
 */
final class OpenSearch {

  /** The format has no room for more characters in the short name, and in the long one. */
  private static final int SHORT = 16;

  private static final int LONG = 48;
  private static final int DESCRIPTION = 1024;

  private final Settings settings;
  private final Addresses addresses;

  OpenSearch(Settings settings) {
    this.settings = settings;
    this.addresses = new Addresses(settings.url());
  }

  String write(OpenSearchPage page) {
    String description =
        settings.description().isBlank() ? settings.title() : settings.description();
    return new XmlText("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/")
        .element("ShortName", cut(settings.title(), SHORT))
        .element("LongName", cut(settings.title(), LONG))
        .element("Description", cut(description, DESCRIPTION))
        // Named in full: without a script, and on hosts that turn names of folders away, it stays
        // right.
        .empty(
            "Url",
            "type",
            "text/html",
            "template",
            addresses.of("") + Links.encode(page.search()) + "?q={searchTerms}")
        .element("Language", settings.language())
        .element("InputEncoding", "UTF-8")
        .element("OutputEncoding", "UTF-8")
        .end();
  }

  /** The beginning, after a word where there is one to end at. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most);
    int end = space > 0 ? space : most - (Character.isHighSurrogate(text.charAt(most - 1)) ? 1 : 0);
    return text.substring(0, end).strip();
  }
}
