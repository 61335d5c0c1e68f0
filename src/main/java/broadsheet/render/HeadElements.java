package broadsheet.render;

import org.jspecify.annotations.Nullable;

/** Elements of a page's {@code head} as they are written, one a line. */
final class HeadElements {

  private final StringBuilder out = new StringBuilder(2048);

  /** {@code <meta name content>}; none where there is no content. */
  HeadElements name(String name, @Nullable String content) {
    return meta("name", name, content);
  }

  /** {@code <meta property content>}, as Open Graph has it; none where there is no content. */
  HeadElements property(String name, @Nullable String content) {
    return meta("property", name, content);
  }

  /** A link to the same in another form. */
  HeadElements link(String rel, String type, String title, String href) {
    out.append("<link rel=\"").append(rel).append("\" type=\"").append(type);
    if (!title.isEmpty()) {
      out.append("\" title=\"");
      Markup.escape(title, out);
    }
    out.append("\" href=\"");
    Markup.escape(href, out);
    out.append("\">\n");
    return this;
  }

  /**
   * A block of data, which no browser runs, so that a Content-Security-Policy lets it be.
   *
   * @param json whose writer has escaped {@code <} and {@code &}
   */
  HeadElements linkedData(String json) {
    out.append("<script type=\"application/ld+json\">").append(json).append("</script>\n");
    return this;
  }

  /** The elements. */
  String markup() {
    return out.toString();
  }

  private HeadElements meta(String kind, String name, @Nullable String content) {
    if (content != null && !content.isBlank()) {
      out.append("<meta ").append(kind).append("=\"").append(name).append("\" content=\"");
      Markup.escape(content, out);
      out.append("\">\n");
    }
    return this;
  }
}
