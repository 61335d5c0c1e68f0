package broadsheet.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the text of {@link Trees}. One use. */
final class TreesReader {
  private final List<String> lines;
  private final List<String> names;
  private final int[] feature;
  private final float[] value;
  private final int[] no;
  private int line;
  private int nodes;

  TreesReader(List<String> lines, List<String> names) {
    this.lines = lines.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    this.names = names;
    this.feature = new int[lines.size()];
    this.value = new float[lines.size()];
    this.no = new int[lines.size()];
  }

  Trees read() {
    String head = "features " + String.join(" ", names);
    if (lines.isEmpty() || !lines.get(0).equals(head)) {
      throw new IllegalStateException(
          "the model was trained on other features than the code measures; train it again");
    }
    List<Integer> roots = new ArrayList<>();
    for (line = 1; line < lines.size(); ) {
      if (!lines.get(line).equals("tree")) {
        throw new IllegalStateException("expected a tree, found `" + lines.get(line) + "`");
      }
      line++;
      roots.add(nodes);
      node(0);
    }
    roots.add(nodes);
    return new Trees(
        new TreeNodes(
            names.size(),
            Arrays.copyOf(feature, nodes),
            Arrays.copyOf(value, nodes),
            Arrays.copyOf(no, nodes),
            roots.stream().mapToInt(Integer::intValue).toArray()));
  }

  private void node(int depth) {
    String text = line < lines.size() ? lines.get(line++) : "";
    if (text.isBlank() || text.indexOf(text.strip()) != depth) {
      throw new IllegalStateException("expected a node at depth " + depth + ": `" + text + "`");
    }
    int me = nodes++;
    String[] words = text.strip().split(" ", -1);
    value[me] = Float.parseFloat(words[words.length - 1]);
    if (words.length == 1) {
      feature[me] = -1;
      return;
    }
    feature[me] = names.indexOf(words[0]);
    if (feature[me] < 0) {
      throw new IllegalStateException("the model asks for an unknown feature `" + words[0] + "`");
    }
    node(depth + 1);
    no[me] = nodes;
    node(depth + 1);
  }
}
