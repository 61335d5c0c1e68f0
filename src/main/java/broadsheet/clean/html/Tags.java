package broadsheet.clean.html;

import broadsheet.article.Inline.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the elements of HTML mean for the flow of the text. */
final class Tags {

  /** Elements whose text no browser shows. */
  static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "template",
          "title",
          "desc",
          "metadata",
          "annotation",
          "annotation-xml",
          "defs",
          "head",
          "noembed",
          "noframes",
          "datalist",
          "rp",
          "param",
          "source",
          "track",
          "link",
          "meta");

  static final Set<String> PICTURES = Set.of("img", "amp-img", "amp-anim");

  /** Films, sounds and other pages inside the page. */
  static final Set<String> EMBEDS =
      Set.of(
          "iframe",
          "embed",
          "video",
          "audio",
          "object",
          "amp-iframe",
          "amp-video",
          "amp-audio",
          "amp-youtube",
          "amp-vimeo",
          "amp-dailymotion",
          "amp-twitter",
          "amp-instagram",
          "amp-facebook");

  /** Elements that stand on lines of their own. */
  static final Set<String> BLOCKS =
      with(
          EMBEDS,
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "button",
          "canvas",
          "caption",
          "center",
          "col",
          "colgroup",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "noscript",
          "ol",
          "optgroup",
          "option",
          "p",
          "pre",
          "search",
          "section",
          "select",
          "summary",
          "table",
          "tbody",
          "td",
          "textarea",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** What one chooses from or presses. */
  static final Set<String> CONTROLS = Set.of("select", "option", "button", "textarea");

  static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

  /** Parts of a page that are more than text; what holds one is no plain list, table or figure. */
  static final Set<String> PARTS =
      with(
          EMBEDS,
          "article",
          "aside",
          "blockquote",
          "dialog",
          "fieldset",
          "form",
          "header",
          "hgroup",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "main",
          "nav",
          "pre",
          "section",
          "select",
          "table",
          "textarea",
          "figure",
          "hr",
          "details",
          "dl");

  static final Map<String, Style> STYLES =
      Map.ofEntries(
          Map.entry("em", Style.EMPHASIS),
          Map.entry("i", Style.EMPHASIS),
          Map.entry("cite", Style.EMPHASIS),
          Map.entry("dfn", Style.EMPHASIS),
          Map.entry("var", Style.EMPHASIS),
          Map.entry("strong", Style.STRONG),
          Map.entry("b", Style.STRONG),
          Map.entry("code", Style.CODE),
          Map.entry("kbd", Style.CODE),
          Map.entry("samp", Style.CODE),
          Map.entry("tt", Style.CODE),
          Map.entry("sub", Style.SUBSCRIPT),
          Map.entry("sup", Style.SUPERSCRIPT),
          Map.entry("ins", Style.INSERTED),
          Map.entry("del", Style.DELETED),
          Map.entry("s", Style.DELETED),
          Map.entry("strike", Style.DELETED));

  private Tags() {}

  private static Set<String> with(Set<String> some, String... others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(List.of(others));
    return Set.copyOf(all);
  }
}
