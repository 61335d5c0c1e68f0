package broadsheet.clean.html;

import broadsheet.clean.html.Frame.Kind;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Which block an element begins, if any; by what is in it as much as by its tag. */
final class Kinds {

  /** A list inside more lists than these is written as paragraphs of their items. */
  private static final int DEEPEST_LIST = 8;

  /** What is longer is no heading, whatever its tag says. */
  private static final int LONGEST_HEADING = 240;

  /** Characters of the longest caption. */
  private static final int LONGEST_CAPTION = 600;

  /** Lines and characters of the longest quotation that is set off, and of who said it. */
  private static final int LINES = 4;

  private static final int LONGEST_QUOTE = 600;
  private static final int LONGEST_NAME = 80;

  private static final List<String> PULLED = List.of("pullquote", "pull-quote", "pull_quote");
  private static final Evaluator QUOTATION = new Evaluator.Tag("blockquote");
  private static final Evaluator OTHER =
      QueryParser.parse("h1, h2, h3, h4, h5, h6, ul, ol, dl, table, pre, form, button, iframe");

  private final int paragraphs;

  /**
   * The kinds of one page.
   *
   * @param chars of all that is in it
   */
  Kinds(int chars) {
    this.paragraphs = chars;
  }

  /**
   * The kind of block that an element begins, or null where it is walked through.
   *
   * @param region of the element
   * @param outer the block that is open around it, or null
   */
  @Nullable Kind of(Element element, Region region, @Nullable Frame outer) {
    if (outer != null && outer.kind.oneRun) {
      return null;
    }
    boolean plain = !region.holdsParts && !region.holdsHidden;
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          plain && region.chars <= LONGEST_HEADING ? Kind.HEADING : null;
      case "ul", "ol", "menu", "dir" -> plain && isList(region, outer) ? Kind.LIST : null;
      case "li" -> outer != null && outer.kind == Kind.LIST ? Kind.ITEM : null;
      case "blockquote" -> plain && isQuotation(region, outer) ? Kind.QUOTATION : null;
      case "table" -> plain && outer == null ? table(element, region) : null;
      case "tr" -> outer != null && outer.kind == Kind.TABLE ? Kind.ROW : null;
      case "td", "th" -> outer != null && outer.kind == Kind.ROW ? Kind.CELL : null;
      case "pre" -> plain ? Kind.CODE : null;
      case "select" -> Kind.CHOICE;
      case "figure" -> figure(element, region, outer);
      default ->
          outer != null
              ? null
              : isSetOff(element, region)
                  ? Kind.QUOTATION
                  : plain && isCaptioned(region) ? Kind.FIGURE : null;
    };
  }

  private static boolean isList(Region region, @Nullable Frame outer) {
    return region.fullest <= 2
        && (outer == null || (outer.kind != Kind.TABLE && outer.lists() < DEEPEST_LIST));
  }

  /** Old pages indent whole stories with it. */
  private boolean isQuotation(Region region, @Nullable Frame outer) {
    return outer == null
        && region.runs <= 20
        && (region.runs <= 2 || region.chars * 2 < paragraphs);
  }

  /**
   * An element that is called a pull quote, or a quotation with who said it in an element that is
   * called so; no more than that.
   */
  private static boolean isSetOff(Element element, Region region) {
    if ((region.cues & Cue.QUOTE.bit()) == 0
        || region.runs == 0
        || region.runs > LINES
        || region.chars > LONGEST_QUOTE
        || region.linkChars > 0
        || region.pictures > 0
        || region.holdsHidden
        || Phrase.isInline(region)) {
      return false;
    }
    Elements quoted = element.select(QUOTATION);
    boolean pulled = isPulled(region);
    boolean said =
        element.className().toLowerCase(Locale.ROOT).contains("quote")
            && quoted.size() == 1
            && element.text().length() - quoted.text().length() <= LONGEST_NAME;
    return (pulled ? quoted.size() <= 1 : said) && element.select(OTHER).isEmpty();
  }

  /** Whether an element is called a pull quote. */
  static boolean isPulled(Region region) {
    if ((region.cues & Cue.QUOTE.bit()) == 0) {
      return false;
    }
    String names = region.attributes.get("class").toLowerCase(Locale.ROOT);
    return PULLED.stream().anyMatch(names::contains);
  }

  /** Data, or as on old pages a picture with its caption, or what lays out the page. */
  private static @Nullable Kind table(Element table, Region region) {
    boolean data =
        region.rows >= 2
            && region.columns >= 2
            && !table.attr("role").equals("presentation")
            && region.longestCell <= LONGEST_CAPTION
            && (region.hasHeads
                ? region.fullest <= 8
                : region.fullest <= 2 && region.chars <= 60 * region.runs);
    boolean picture =
        region.pictures == 1
            && region.runs >= 1
            && region.runs <= 2
            && region.chars <= LONGEST_CAPTION / 2
            && region.linkChars == 0;
    return data ? Kind.TABLE : picture ? Kind.FIGURE : null;
  }

  private static @Nullable Kind figure(Element element, Region region, @Nullable Frame outer) {
    if (outer != null && outer.kind != Kind.ITEM && outer.kind != Kind.QUOTATION) {
      return null;
    }
    boolean brief = region.pictures > 0 && region.runs <= 8 && region.chars <= 2000;
    if (brief && !region.holdsHidden && (!region.holdsParts || isTwofold(element, region))) {
      return Kind.FIGURE;
    }
    boolean quotes =
        outer == null
            && region.pictures == 0
            && !region.holdsHidden
            && region.runs <= 10
            && element.getElementsByTag("blockquote").size() == 1
            && element.select("table, pre, form, iframe, h1, h2, h3, h4, h5, h6").isEmpty();
    return quotes ? Kind.QUOTATION : null;
  }

  /** One picture in a figure of its own, inside the figure that has its caption and no more. */
  private static boolean isTwofold(Element element, Region region) {
    return region.pictures == 1
        && element.getElementsByTag("figure").size() > 1
        && element.getElementsByTag("figcaption").text().equals(element.text())
        && element.stream()
            .allMatch(e -> e.normalName().equals("figure") || !Tag.of(e.normalName()).part());
  }

  /** A picture and its caption in an element that is no figure but says so, or its parts do. */
  private static boolean isCaptioned(Region region) {
    return region.pictures >= 1
        && region.pictures <= 2
        && region.runs > 0
        && region.runs <= 3
        && region.chars <= LONGEST_CAPTION
        && (region.captionChars == region.chars || (region.pictures == 1 && region.isCaption()));
  }
}
