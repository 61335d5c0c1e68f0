package broadsheet.clean.html;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;

/** What the name of an element, its classes or its id hint at. */
enum Cue {
  BODY(
      "articlebody article body content story post entry text prose richtext copy paragraph footnote endnote"),
  COMMENT("comment disqus respond reply livefyre discussion coral reader"),
  SHARE("share sharing social addthis addtoany follow facebook twitter whatsapp telegram like"),
  RELATED(
      "related recommend recirc more also outbrain taboola popular trending latest teaser suggest"
          + " similar mostread read next card headlines feed list river stream promo"),
  NEWSLETTER("newsletter subscribe signup optin mailing mail email mailchimp subscription form"),
  AD("ad ads adv advert advertisement adsense sponsor sponsored dfp gpt banner commercial werbung"),
  NAV(
      "nav navigation menu navbar breadcrumb breadcrumbs pagination pager toolbar skip sitemap tabs"),
  FOOTER("footer foot colophon copyright legal disclaimer bottom imprint"),
  HEADER("header masthead topbar head top branding logo"),
  SIDE("sidebar aside rail widget secondary side complementary"),
  COOKIE("cookie cookies consent gdpr privacy cmp onetrust"),
  META("meta byline author date time dateline posted published tag tags category bio profile info"),
  CAPTION("caption credit figcaption photo image img gallery media figure slideshow"),
  OVERLAY(
      "hidden modal popup overlay offscreen sr visuallyhidden screenreader tooltip lightbox dialog"
          + " dropdown"),
  PAYWALL("paywall premium subscriber regwall metered piano barrier gate login register"),
  DONATE("donate donation support appeal contribute contribution membership member fundraising"),
  TITLE("title headline heading subtitle dek deck standfirst lede lead summary excerpt intro"),
  QUOTE("quote pullquote blockquote highlight factbox infobox box callout");

  /** The cue of an element by its tag alone. */
  static final Map<String, Cue> TAGS =
      Map.of(
          "nav", NAV,
          "menu", NAV,
          "footer", FOOTER,
          "header", HEADER,
          "aside", SIDE,
          "figcaption", CAPTION,
          "dialog", OVERLAY,
          "form", NEWSLETTER,
          "time", META);

  private static final Map<String, Integer> TOKENS = tokens();

  /** Letters of the shortest word that is known in another. */
  private static final int SHORTEST = 4;

  /** With which three letters known words begin, and end: most words do neither. */
  private static final BitSet BEGINNINGS = new BitSet();

  private static final BitSet ENDS = new BitSet();

  static {
    TOKENS.keySet().stream()
        .filter(word -> word.length() >= 3)
        .forEach(
            word -> {
              BEGINNINGS.set(letters(word, 0));
              ENDS.set(letters(word, word.length() - 3));
            });
  }

  /** The attributes that name an element besides its classes. */
  private static final String[] NAMING = {"id", "role", "itemprop"};

  private final String words;

  Cue(String words) {
    this.words = words;
  }

  @SuppressWarnings("EnumOrdinal") // A set of cues is the bits of an int; none is stored.
  int bit() {
    return 1 << ordinal();
  }

  private static Map<String, Integer> tokens() {
    Map<String, Integer> tokens = new HashMap<>();
    for (Cue cue : EnumSet.allOf(Cue.class)) {
      for (String word : cue.words.split(" ", -1)) {
        tokens.merge(word, cue.bit(), (a, b) -> a | b);
      }
    }
    return tokens;
  }

  /**
   * The cues of what names an element besides its classes, as bits; a page's names are remembered
   * in {@code known}.
   */
  static int of(Attributes attributes, Map<String, Integer> known) {
    int bits = 0;
    for (String attribute : NAMING) {
      String value = attributes.get(attribute);
      if (!value.isEmpty()) {
        // The head of a page is its banner, to those who read it aloud.
        boolean banner = attribute.equals("role") && value.equals("banner");
        bits |= banner ? HEADER.bit() : known.computeIfAbsent(value, Cue::read);
      }
    }
    return bits;
  }

  /** Splits at what is no letter and where a capital follows a small letter. */
  static int read(String names) {
    int bits = 0;
    int start = 0;
    int length = Math.min(names.length(), 400);
    for (int i = 0; i <= length; i++) {
      char c = i < length ? names.charAt(i) : ' ';
      boolean letter = isSmall(c) || Character.isLetter(c);
      boolean hump =
          letter
              && i > start
              && !isSmall(c)
              && Character.isUpperCase(c)
              && Character.isLowerCase(names.charAt(i - 1));
      if (!letter || hump) {
        if (i - start > 1) {
          bits |= token(names, start, i);
        }
        start = hump ? i : i + 1;
      }
    }
    return bits;
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static int token(String names, int start, int end) {
    int length = end - start;
    boolean begins = length <= 3 || BEGINNINGS.get(letters(names, start));
    boolean ends = length > SHORTEST + 1 && ENDS.get(letters(names, end - 3));
    if (!begins && !ends) {
      return 0;
    }
    String word = names.substring(start, end).toLowerCase(Locale.ROOT);
    Integer exact = TOKENS.get(word);
    if (exact == null && word.endsWith("s")) {
      exact = TOKENS.get(word.substring(0, word.length() - 1));
    }
    return exact != null ? exact : inside(word, begins, ends);
  }

  /** The cues of a name written as one word, such as "articlebody" or "sharebar". */
  private static int inside(String word, boolean begins, boolean ends) {
    int bits = 0;
    for (int cut = word.length() - 2; begins && cut >= SHORTEST; cut--) {
      Integer prefix = TOKENS.get(word.substring(0, cut));
      if (prefix != null) {
        bits |= prefix;
        break;
      }
    }
    for (int cut = 2; ends && cut <= word.length() - SHORTEST; cut++) {
      Integer suffix = TOKENS.get(word.substring(cut));
      if (suffix != null) {
        bits |= suffix;
        break;
      }
    }
    return bits;
  }

  /** Three letters as a number, whether they are capitals or not; few others have the same. */
  private static int letters(String word, int at) {
    return (word.charAt(at) & 31) << 10
        | (word.charAt(at + 1) & 31) << 5
        | (word.charAt(at + 2) & 31);
  }
}
