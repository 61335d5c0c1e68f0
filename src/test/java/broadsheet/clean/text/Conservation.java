package broadsheet.clean.text;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether every sign of a dump is in exactly one block, in order; what was put aside is in blocks
 * of its own, in order too. Left out may be marks of lists, numbers of links, and hyphens at the
 * ends of lines.
 */
final class Conservation {

  private Conservation() {}

  /** Where a cleaned dump departs from its source, if it does. */
  static Optional<String> breach(String source, Cleaned cleaned) {
    List<Line> lines = new LinkNumbers(new PrintedPages().read(source)).text();
    List<String> aside =
        lines.stream().flatMap(line -> line.asides().stream()).map(Aside::text).toList();
    List<String> read = new Lines().read(source).stream().map(l -> bare(l.text())).toList();
    Stream<String> all = Stream.concat(lines.stream().map(Line::text), aside.stream());
    if (!all.map(Conservation::bare).sorted().toList().equals(read.stream().sorted().toList())) {
      return Optional.of("other lines than the source's");
    }
    List<String> blocks = new ArrayList<>();
    List<String> asideBlocks = new ArrayList<>();
    for (Judged judged : cleaned.blocks()) {
      String text = judged.block().text();
      boolean isAside = asideBlocks.size() < aside.size() && isAside(judged);
      (isAside ? asideBlocks : blocks).add(text);
    }
    return asideBlocks.equals(aside)
        ? breach(lines, blocks)
        : Optional.of("put aside: " + asideBlocks + " for " + aside);
  }

  private static boolean isAside(Judged judged) {
    return judged.because().equals(PrintedPages.EDGE) || judged.because().equals(LinkNumbers.LIST);
  }

  private static Optional<String> breach(List<Line> lines, List<String> texts) {
    StringBuilder blocks = new StringBuilder();
    for (String text : texts) {
      if (bare(text).isEmpty()) {
        return Optional.of("an empty block after " + end(blocks, blocks.length()));
      }
      blocks.append(bare(text));
    }
    int at = 0;
    for (Line line : lines) {
      String whole = bare(line.text());
      String unmarked =
          bare(line.text().replaceFirst("^([-*•▪‣◦●·–−+]|\\d{1,3}[.)]|>[> ]*)\\s*", ""));
      int from = at;
      String left =
          Stream.of(whole, unmarked, parted(whole), parted(unmarked))
              .filter(text -> blocks.indexOf(text, from) == from)
              .findFirst()
              .orElse(null);
      if (left == null) {
        return Optional.of("the line `" + line.text() + "` is not behind " + end(blocks, at));
      }
      at += left.length();
    }
    return at == blocks.length()
        ? Optional.empty()
        : Optional.of("more than the source behind " + end(blocks, at));
  }

  private static String parted(String line) {
    return line.replaceFirst("(?<=\\p{L})[-\u2010]$", "");
  }

  private static String bare(String text) {
    return text.replaceAll("\\s|\\[\\d+\\]", "");
  }

  private static String end(StringBuilder text, int at) {
    return "`" + text.substring(Math.max(0, at - 40), at) + "`";
  }
}
