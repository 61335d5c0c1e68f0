package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Group;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On which listings each article stands. An article names its author as printed, a listing as most
 * print it; who belongs to which is known from the listings themselves. Immutable.
 */
final class Shelves {

  private final Map<Kind, List<Group>> groups;
  private final Map<Kind, Map<String, List<Group>>> ofEntry = new HashMap<>();
  private final Map<String, Integer> sectionPlaces = new HashMap<>();

  Shelves(Archive archive) {
    groups =
        Map.of(
            Kind.SECTION, List.copyOf(archive.sections()),
            Kind.AUTHOR, List.copyOf(archive.authors()),
            Kind.TOPIC, List.copyOf(archive.topics()),
            Kind.PAPER, Papers.of(archive),
            Kind.LANGUAGE, Languages.of(archive));
    for (Kind kind : List.of(Kind.SECTION, Kind.AUTHOR, Kind.TOPIC, Kind.PAPER)) {
      ofEntry.put(kind, memberships(groups(kind)));
    }
    for (Group section : groups(Kind.SECTION)) {
      for (int i = 0; i < section.entries().size(); i++) {
        sectionPlaces.put(section.entries().get(i).key(), i);
      }
    }
  }

  /** The groups of a kind, in the order of their names. */
  List<Group> groups(Kind kind) {
    return groups.getOrDefault(kind, List.of());
  }

  /** The way to a group. */
  static Way way(Kind kind, Group group) {
    return new Way(group.name(), folder(kind, group) + "index.html", group.entries().size());
  }

  /** The folder of a group's listing. */
  static String folder(Kind kind, Group group) {
    return kind.folder() + group.slug() + "/";
  }

  /**
   * The ways from an article to the groups that it names, in its order and in its words. They do
   * not count stories: each new one would change the pages of all others of its group.
   */
  List<Way> ways(Kind kind, Entry entry, List<String> names) {
    List<Group> open = new ArrayList<>(memberships(kind, entry));
    List<Way> ways = new ArrayList<>();
    List<Integer> unmatched = new ArrayList<>();
    for (String name : names) {
      Group group = named(open, name);
      if (group == null) {
        unmatched.add(ways.size());
        ways.add(new Way(name, null, 0));
      } else {
        open.remove(group);
        ways.add(leading(kind, group, name));
      }
    }
    if (unmatched.size() == 1 && open.size() == 1) {
      int place = unmatched.get(0);
      ways.set(place, leading(kind, open.get(0), names.get(place)));
    }
    return ways;
  }

  /** The way to the one group of a kind, or null where there is none. */
  @Nullable Way way(Kind kind, Entry entry, @Nullable String name) {
    return name == null ? null : ways(kind, entry, List.of(name)).get(0);
  }

  /** The entry so many steps behind another in its section, or null where there is none. */
  @Nullable Entry inSection(Entry entry, int step) {
    List<Group> sections = memberships(Kind.SECTION, entry);
    if (sections.isEmpty()) {
      return null;
    }
    List<Entry> entries = sections.get(0).entries();
    int place = sectionPlaces.getOrDefault(entry.key(), 0) + step;
    return place < 0 || place >= entries.size() ? null : entries.get(place);
  }

  private static Way leading(Kind kind, Group group, String name) {
    return new Way(name, folder(kind, group) + "index.html", 0);
  }

  private List<Group> memberships(Kind kind, Entry entry) {
    return ofEntry.getOrDefault(kind, Map.of()).getOrDefault(entry.key(), List.of());
  }

  private static @Nullable Group named(List<Group> groups, String name) {
    String wanted = fold(name);
    for (Group group : groups) {
      if (fold(group.name()).equals(wanted)) {
        return group;
      }
    }
    return null;
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private static Map<String, List<Group>> memberships(List<Group> groups) {
    Map<String, List<Group>> found = new HashMap<>();
    for (Group group : groups) {
      List<Group> alone = List.of(group);
      for (Entry entry : group.entries()) {
        found.merge(entry.key(), alone, Shelves::joined);
      }
    }
    return found;
  }

  private static List<Group> joined(List<Group> some, List<Group> more) {
    List<Group> all = new ArrayList<>(some.size() + more.size());
    all.addAll(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
