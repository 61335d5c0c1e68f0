package broadsheet.clean.text;

import broadsheet.clean.Alignment;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a dump with what a reader kept of them.
 *
 * @param dump what they are from
 * @param lines as the cleaner reads them
 * @param wrapped whether the text was wrapped at a column
 * @param shares how much of each line is story, from 0 to 1; -1 where that is not known
 * @param snippet which lines a snippet names
 */
@SuppressWarnings("ArrayRecordComponent") // As many as there are lines; nobody compares them.
record LabelledLines(
    LabelledDump dump, List<Line> lines, boolean wrapped, float[] shares, boolean[] snippet) {

  static LabelledLines of(LabelledDump dump) {
    List<Line> read = new Lines().read(dump.dump());
    List<Line> lines = new Wrapping().join(read);
    List<String> texts = lines.stream().map(Line::text).toList();
    boolean[] snippet = new boolean[lines.size()];
    float[] shares =
        dump.text().isEmpty() ? taught(dump, texts, snippet) : Alignment.shares(texts, dump.text());
    return new LabelledLines(dump, lines, lines.size() * 3 < read.size() * 2, shares, snippet);
  }

  private static float[] taught(LabelledDump dump, List<String> texts, boolean[] snippet) {
    float[] found = new float[texts.size()];
    Arrays.fill(found, -1);
    if (!dump.lesson().text().isBlank()) {
      found = Alignment.shares(texts, dump.lesson().text());
    }
    for (int i = 0; i < found.length; i++) {
      String line = LabelledDump.fold(texts.get(i));
      boolean with = dump.with().stream().anyMatch(s -> line.contains(LabelledDump.fold(s)));
      boolean without = dump.without().stream().anyMatch(s -> line.contains(LabelledDump.fold(s)));
      if (with != without) {
        snippet[i] = true;
        found[i] = with ? 1 : 0;
      }
    }
    return found;
  }
}
