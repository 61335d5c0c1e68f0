package broadsheet.metadata;

import broadsheet.article.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who wrote a story, where it says so in its own text, as papers of East Asia do: "（记者 …）" or
 * "〔記者…／台北報導〕" in the first paragraphs, "【聞き手・…】" behind them, "(…) … 기자 =" before them, and a name
 * in brackets below the last. They stay where they stand; here the names are read.
 */
public final class Signatures {

  private static final int PARAGRAPHS = 2;
  private static final int BEGINNING = 400;
  private static final int LONGEST_LAST = 24;

  private static final String OPEN = "[（(【〔\\[]";
  private static final String CLOSED = "[）)】〕\\]]";

  /**
   * A reporter named in brackets, what else is in them before and, behind a bar, after the name.
   */
  private static final Pattern REPORTER =
      Pattern.compile(
          OPEN
              + "(?:[^（）()【】〔〕\\[\\]]{0,24}[ 、・，])?"
              + "(?<role>本报记者|特约记者|记者|本報記者|記者|通讯员|聞き手)[ \u3000：:・·=＝]?"
              + "(?<names>[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー·、， \u3000]{2,40}?)"
              + "(?:[／/=＝][^（）()【】〔〕\\[\\]]{0,20})?"
              + CLOSED);

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,4}");

  private static final Pattern KOREAN =
      Pattern.compile(
          "[\\]) ](?<names>\\p{IsHangul}{2,4}(?:[·,] ?\\p{IsHangul}{2,4}){0,3}) ?(?:선임|인턴)?(?:기자|특파원)"
              + "(?:\\]| ?=)");

  /** A paragraph of nothing but names in brackets, none of which ends as a remark does. */
  private static final Pattern LAST =
      Pattern.compile(
          OPEN
              + "(?<names>\\p{IsHan}{3,5}(?<![略載了続部社紙版誌局号訳])(?:[、・]\\p{IsHan}{3,5}){0,3})"
              + CLOSED);

  private static final Pattern BETWEEN = Pattern.compile("[·、，,・]");
  private static final Pattern SPACE = Pattern.compile("[ \u3000]+");

  private Signatures() {}

  /** The names, in their order; none where the story does not name who wrote it. */
  public static List<String> of(List<Block> story) {
    List<Block> paragraphs = story.stream().filter(b -> b instanceof Block.Paragraph).toList();
    for (Block paragraph : paragraphs.subList(0, Math.min(PARAGRAPHS, paragraphs.size()))) {
      String text = paragraph.text();
      String beginning = text.substring(0, Math.min(BEGINNING, text.length()));
      List<String> found = reporters(beginning);
      if (!found.isEmpty()) {
        return found;
      }
      Matcher korean = KOREAN.matcher(beginning);
      if (korean.find()) {
        return parted(korean.group("names"), BETWEEN);
      }
    }
    return paragraphs.isEmpty()
        ? List.of()
        : last(paragraphs.get(paragraphs.size() - 1).text().strip());
  }

  private static List<String> last(String text) {
    String end = text.substring(Math.max(0, text.length() - BEGINNING));
    List<String> found = reporters(end);
    Matcher line = LAST.matcher(text);
    return !found.isEmpty() || text.length() > LONGEST_LAST || !line.matches()
        ? found
        : parted(line.group("names"), BETWEEN);
  }

  /** Chinese names have no space in them, Japanese ones may. */
  private static List<String> reporters(String text) {
    Matcher line = REPORTER.matcher(text);
    if (!line.find()) {
      return List.of();
    }
    boolean japanese = line.group("role").equals("聞き手");
    List<String> names = new ArrayList<>();
    for (String part : parted(line.group("names"), BETWEEN)) {
      names.addAll(japanese ? List.of(part) : parted(part, SPACE));
    }
    return japanese || names.stream().allMatch(n -> CHINESE.matcher(n).matches())
        ? names
        : List.of();
  }

  private static List<String> parted(String names, Pattern sign) {
    return sign.splitAsStream(names).map(String::strip).filter(n -> n.length() > 1).toList();
  }
}
