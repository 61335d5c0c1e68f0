package broadsheet.clean.text;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import java.util.Optional;

/** Whether every sign of a dump is in exactly one block, in order. */
final class Conservation {

  private Conservation() {}

  /** Where a cleaned dump departs from its source, if it does. */
  static Optional<String> breach(String source, Cleaned cleaned) {
    StringBuilder blocks = new StringBuilder();
    for (Judged judged : cleaned.blocks()) {
      String text = judged.block().text();
      if (bare(text).isEmpty()) {
        return Optional.of("an empty block after " + end(blocks, blocks.length()));
      }
      blocks.append(bare(text));
    }
    int at = 0;
    for (Line line : new Lines().read(source)) {
      String whole = bare(line.text());
      String unmarked =
          bare(line.text().replaceFirst("^([-*•▪‣◦●·–−]|\\d{1,3}[.)]|>[> ]*)\\s*", ""));
      if (blocks.indexOf(whole, at) == at) {
        at += whole.length();
      } else if (blocks.indexOf(unmarked, at) == at) {
        at += unmarked.length();
      } else {
        return Optional.of("the line `" + line.text() + "` is not behind " + end(blocks, at));
      }
    }
    return at == blocks.length()
        ? Optional.empty()
        : Optional.of("more than the source behind " + end(blocks, at));
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  private static String end(StringBuilder text, int at) {
    return "`" + text.substring(Math.max(0, at - 40), at) + "`";
  }
}
