package broadsheet.clean;

import broadsheet.article.Reason;
import org.jspecify.annotations.Nullable;

/** Short texts that say by themselves that they are none of the story. */
final class NoticeLine {

  /** Longer texts say more than what they are. */
  private static final int LONGEST = 20;

  /** Words of a line that stands for a part until it is loaded, of a question, or of a label. */
  private static final int FEW = 6;

  /** Characters of a question in front of what a text says. */
  private static final int LONGEST_QUESTION = 60;

  /** Signs that end a label. */
  private static final String ENDS =
      ":|\u00b7\u2022\uff1a>\u203a\u00bb\u25b6\u25b8\u25ba\u2192\u3011";

  private NoticeLine() {}

  /**
   * The reason to remove a text that says what it is, behind a question or not, or null.
   *
   * @param begun what the text begins with
   * @param count how many words it has
   */
  static @Nullable Reason reason(int begun, String text, int count, Vocabulary words) {
    Reason said = said(begun, text, count, words);
    int asked = said != null || count > LONGEST + FEW ? 0 : question(text);
    if (asked == 0) {
      return said;
    }
    String rest = text.substring(asked).strip();
    int before = (int) text.chars().limit(asked).filter(c -> c == ' ').count() + 1;
    return said(words.begin(rest), rest, count - before, words);
  }

  /** Where a text goes on behind a question that it begins with, or 0. */
  private static int question(String text) {
    int end = Math.min(text.length() - 1, LONGEST_QUESTION);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Script.asks(c)) {
        return i + 1;
      } else if (c == '.' || c == '!' || c == '\u3002' || c == '\n') {
        return 0;
      }
    }
    return 0;
  }

  private static @Nullable Reason said(int begun, String text, int count, Vocabulary words) {
    if (count > LONGEST) {
      return null;
    }
    Reason first = Lexicon.reason(begun);
    if ((first == Reason.COOKIE_NOTICE && (count <= FEW || isOfSite(text, words)))
        || first == Reason.NEWSLETTER
        || first == Reason.PAYWALL_NOTICE) {
      return first;
    }
    if (first == Reason.SHARING && LeadingSigns.arePictures(text)) {
      return first;
    }
    if (WordUse.LOADING.in(begun) && count <= FEW && isUnended(text)) {
      return Reason.FURNITURE;
    }
    return titled(text, words);
  }

  /** Whether a site speaks of its cookies, and not a baker: it says "we", or more at first. */
  private static boolean isOfSite(String text, Vocabulary words) {
    int end = text.indexOf(' ');
    boolean bare =
        Lexicon.reason(words.exact(end < 0 ? text : text.substring(0, end)))
            == Reason.COOKIE_NOTICE;
    return !bare || WordUse.WE.in(words.find(text));
  }

  /** What a text is that names itself before a colon: "Read also: The bridge". */
  private static @Nullable Reason titled(String text, Vocabulary words) {
    boolean bracket = text.startsWith("\u3010");
    int start = bracket ? 1 : LeadingSigns.end(text);
    int colon = colon(text, start);
    Reason titled =
        colon < 0 ? null : Lexicon.reason(words.exact(text.substring(start, colon).strip()));
    boolean plain = start == 0 || LeadingSigns.arePictures(text);
    return titled == Reason.RELATED_LINKS
            || (plain && (titled == Reason.ADVERTISEMENT || titled == Reason.FURNITURE))
        ? titled
        : null;
  }

  private static boolean isUnended(String text) {
    return text.endsWith("...") || text.endsWith("\u2026");
  }

  /** Where a label ends: at a colon, a bullet, a bar, an arrow; -1 where none of these is near. */
  private static int colon(String text, int start) {
    int end = Math.min(text.length(), WordFile.LONGEST + 2);
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      boolean rare = c == ':' || c == '|' || c == '>' || c >= '\u00b7';
      if (rare && (ENDS.indexOf(c) >= 0 || (isDash(text, i) && text.lastIndexOf(' ', i - 2) > 0))) {
        return i;
      }
    }
    return -1;
  }

  /** A dash between spaces, which ends a label of more than one word. */
  private static boolean isDash(String text, int i) {
    return (text.charAt(i) == '\u2013' || text.charAt(i) == '\u2014') && text.charAt(i - 1) == ' ';
  }
}
