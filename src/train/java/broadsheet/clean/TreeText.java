package broadsheet.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The model text of LightGBM, rewritten as {@link Trees} reads it. */
final class TreeText {

  private TreeText() {}

  /** The lines of the model, without comments. */
  static List<String> of(String model, List<String> names) {
    List<String> out = new ArrayList<>();
    out.add("features " + String.join(" ", names));
    for (String tree : model.split("\nTree=", -1)) {
      Map<String, String[]> fields = new HashMap<>();
      for (String line : tree.split("\n", -1)) {
        int at = line.indexOf('=');
        if (at > 0) {
          fields.putIfAbsent(line.substring(0, at), line.substring(at + 1).split(" ", -1));
        }
      }
      String[] leaves = fields.get("leaf_value");
      if (leaves != null) {
        out.add("tree");
        node(fields, names, leaves.length == 1 ? -1 : 0, 0, out);
      }
    }
    return out;
  }

  /** The lines of a model whose answer is the mean of some models' of the same features. */
  static List<String> mean(List<List<String>> models) {
    List<String> out = new ArrayList<>();
    out.add(models.get(0).get(0));
    for (List<String> model : models) {
      for (String line : model.subList(1, model.size())) {
        boolean leaf = !line.equals("tree") && !line.contains(" <= ");
        out.add(leaf ? divided(line, models.size()) : line);
      }
    }
    return out;
  }

  private static String divided(String leaf, int by) {
    String indent = leaf.substring(0, leaf.length() - leaf.stripLeading().length());
    return indent + Math.round(Double.parseDouble(leaf.strip()) / by * 1e4) / 1e4f;
  }

  private static void node(
      Map<String, String[]> fields, List<String> names, int node, int depth, List<String> out) {
    String indent = " ".repeat(depth);
    if (node < 0) {
      double leaf = Double.parseDouble(field(fields, "leaf_value", ~node));
      out.add(indent + Math.round(leaf * 1e4) / 1e4f);
      return;
    }
    String name = names.get(Integer.parseInt(field(fields, "split_feature", node)));
    out.add(indent + name + " <= " + limit(field(fields, "threshold", node)));
    node(fields, names, Integer.parseInt(field(fields, "left_child", node)), depth + 1, out);
    node(fields, names, Integer.parseInt(field(fields, "right_child", node)), depth + 1, out);
  }

  /** The largest float that is not above the limit, so that floats compare as they did before. */
  private static float limit(String threshold) {
    double exact = Double.parseDouble(threshold);
    float near = (float) exact;
    return near > exact ? Math.nextDown(near) : near;
  }

  private static String field(Map<String, String[]> fields, String name, int index) {
    String[] values = fields.get(name);
    if (values == null) {
      throw new IllegalStateException("LightGBM's model has no " + name);
    }
    return values[index];
  }
}
