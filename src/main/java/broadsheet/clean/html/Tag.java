package broadsheet.clean.html;

import broadsheet.article.Inline.Style;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an element of HTML means for the flow of the text, by its name.
 *
 * @param unseen whether no browser shows its text
 * @param block whether it stands on lines of its own
 * @param picture whether it is one
 * @param embed whether it is a film, a sound or another page inside the page
 * @param part whether it is more than text; what holds one is no plain list, table or figure
 * @param list whether it is one
 * @param control whether one chooses from it or presses it
 * @param hides whether browsers show what is in it only where they cannot do what it is for
 * @param cues what its name alone hints at, as {@link Cue#bit}
 * @param style that it gives its text, or null
 */
record Tag(
    boolean unseen,
    boolean block,
    boolean picture,
    boolean embed,
    boolean part,
    boolean list,
    boolean control,
    boolean hides,
    int cues,
    @Nullable Style style) {

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

  private static final Set<String> PICTURES = Set.of("img", "amp-img", "amp-anim");

  private static final Set<String> EMBEDS =
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

  private static final Set<String> BLOCKS =
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

  private static final Set<String> CONTROLS = Set.of("select", "option", "button", "textarea");

  private static final Set<String> FALLBACKS =
      Set.of("noscript", "audio", "video", "canvas", "object");

  private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

  private static final Set<String> PARTS =
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

  private static final Map<String, Style> STYLES =
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

  private static final Map<String, Tag> ALL = new HashMap<>();

  /** Any other element, which means nothing. */
  private static final Tag OTHER = named("", null);

  static {
    for (Set<String> some :
        List.of(UNSEEN, BLOCKS, PICTURES, PARTS, LISTS, CONTROLS, Cue.TAGS.keySet())) {
      some.forEach(name -> ALL.put(name, named(name, null)));
    }
    STYLES.forEach((name, style) -> ALL.put(name, named(name, style)));
  }

  private static Tag named(String name, @Nullable Style style) {
    Cue cue = Cue.TAGS.get(name);
    return new Tag(
        UNSEEN.contains(name),
        BLOCKS.contains(name),
        PICTURES.contains(name),
        EMBEDS.contains(name),
        PARTS.contains(name),
        LISTS.contains(name),
        CONTROLS.contains(name),
        FALLBACKS.contains(name),
        cue == null ? 0 : cue.bit(),
        style);
  }

  /** What elements of this name mean, in small letters; nothing where it is unknown. */
  static Tag of(String name) {
    return ALL.getOrDefault(name, OTHER);
  }

  private static Set<String> with(Set<String> some, String... others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(List.of(others));
    return Set.copyOf(all);
  }
}
