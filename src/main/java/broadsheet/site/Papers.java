package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Group;
import broadsheet.digest.Sha256;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.gcardone.junidecode.Junidecode;

/** The papers that the stories of an archive came from, as groups in the order of their names. */
final class Papers {

  private Papers() {}

  static List<Group> of(Archive archive) {
    SortedMap<String, List<Entry>> papers = new TreeMap<>();
    for (Entry entry : archive.entries()) {
      if (entry.paper() != null) {
        papers.computeIfAbsent(entry.paper(), p -> new ArrayList<>()).add(entry);
      }
    }
    Set<String> taken = new HashSet<>();
    List<Group> groups = new ArrayList<>();
    papers.forEach(
        (name, entries) -> groups.add(new Group(name, slug(name, taken), entries, Set.of(name))));
    return List.copyOf(groups);
  }

  private static String slug(String name, Set<String> taken) {
    String plain =
        Junidecode.unidecode(name)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String start = plain.isEmpty() ? "paper" : plain.substring(0, Math.min(80, plain.length()));
    String slug = start;
    for (int digits = 6; !taken.add(slug); digits++) {
      slug = start + "-" + Sha256.of(name).substring(0, digits);
    }
    return slug;
  }
}
