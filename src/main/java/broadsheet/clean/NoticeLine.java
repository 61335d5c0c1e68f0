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
    int colon = colon(text);
    int start = colon < 0 ? 0 : LeadingSigns.end(text);
    Reason titled =
        colon < start ? null : Lexicon.reason(words.exact(text.substring(start, colon).strip()));
    boolean plain = start == 0 || LeadingSigns.arePictures(text);
    return titled == Reason.RELATED_LINKS
            || (plain && (titled == Reason.ADVERTISEMENT || titled == Reason.FURNITURE))
        ? titled
        : null;
  }

  private static boolean isUnended(String text) {
    return text.endsWith("...") || text.endsWith("\u2026");
  }

  /** Where a label ends: at a colon, a bullet or a bar; -1 where none of these is near. */
  private static int colon(String text) {
    int end = Math.min(text.length(), WordFile.LONGEST + 2);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '|' || c == '\u00b7' || c == '\u2022' || c == '\uff1a') {
        return i;
      }
    }
    return -1;
  }
}
