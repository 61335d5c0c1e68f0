package broadsheet.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before or behind a title, with a sign between: the name of its site. */
final class TitleEnds {
  /** In Chinese and Japanese, which put no spaces, a bare sign beside a word of theirs too. */
  static final Pattern SEPARATOR =
      Pattern.compile(
          " [|–—:•·»«›‹~/-]{1,2} | ?[|»«] ?|: "
              + "|(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}！？。」』”）])[-_–—](?=\\S)"
              + "|(?<=\\S)[-_–—](?=[\\p{IsHan}\\p{IsKatakana}])");

  private static final String SIGNS = "|–—·•»-";

  private TitleEnds() {}

  /** A title without the name of the site before or behind it. */
  static String withoutSite(String title, SiteNames site) {
    String rest = title;
    for (int i = 0; i < 3; i++) {
      String less = withoutOne(rest, site);
      if (less.equals(rest)) {
        break;
      }
      rest = less;
    }
    int end = rest.length();
    while (end > 2 && rest.charAt(end - 2) == ' ' && SIGNS.indexOf(rest.charAt(end - 1)) >= 0) {
      end -= 2; // nothing stands behind it
    }
    return rest.substring(0, end);
  }

  /** A heading without the name of the site behind it; before it, a name is a word of the title. */
  static String withoutTail(String heading, SiteNames site) {
    String less = withoutOne(heading, site);
    return heading.startsWith(less) ? less : heading;
  }

  private static String withoutOne(String title, SiteNames site) {
    Matcher matcher = SEPARATOR.matcher(title);
    int firstEnd = -1;
    int firstStart = -1;
    int lastEnd = -1;
    int lastStart = -1;
    while (matcher.find()) {
      if (firstStart < 0) {
        firstStart = matcher.start();
        firstEnd = matcher.end();
      }
      lastStart = matcher.start();
      lastEnd = matcher.end();
    }
    if (lastStart < 0) {
      return title;
    }
    String head = title.substring(0, lastStart).strip();
    String tail = title.substring(lastEnd).strip();
    if (!head.isEmpty() && (site.isName(tail) || tail.equals("AMP"))) {
      return head;
    }
    String rest = title.substring(firstEnd).strip();
    return !rest.isEmpty() && site.isName(title.substring(0, firstStart).strip()) ? rest : title;
  }
}
