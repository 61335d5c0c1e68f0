package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Group;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On which listings each article stands. An article names its author as printed, a listing as most
 * print it; which belongs to which the listings know themselves. Immutable.
 */
final class Shelves {

  private final Map<Kind, List<Group>> groups;

  /** The way to each group, by all spellings of its name. */
  private final Map<Kind, Map<String, Way>> ways = new EnumMap<>(Kind.class);

  private final Map<String, Group> sections = new HashMap<>();

  /** Where each entry stands in its section, by its place. */
  private final int[] sectionPlaces;

  Shelves(Archive archive) {
    groups =
        Map.of(
            Kind.SECTION, List.copyOf(archive.sections()),
            Kind.AUTHOR, List.copyOf(archive.authors()),
            Kind.TOPIC, List.copyOf(archive.topics()),
            Kind.PAPER, Papers.of(archive),
            Kind.LANGUAGE, Languages.of(archive));
    groups.forEach((kind, all) -> ways.put(kind, leading(kind, all)));
    sectionPlaces = new int[archive.entries().size()];
    for (Group section : groups(Kind.SECTION)) {
      section.spellings().forEach(name -> sections.put(name, section));
      for (int i = 0; i < section.entries().size(); i++) {
        sectionPlaces[section.entries().get(i).place()] = i;
      }
    }
  }

  private static Map<String, Way> leading(Kind kind, List<Group> groups) {
    Map<String, Way> ways = new HashMap<>();
    for (Group group : groups) {
      String path = way(kind, group).path();
      group.spellings().forEach(name -> ways.put(name, new Way(name, path, 0)));
    }
    return ways;
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
  List<Way> ways(Kind kind, List<String> names) {
    Map<String, Way> known = ways.getOrDefault(kind, Map.of());
    Way[] found = new Way[names.size()];
    for (int i = 0; i < found.length; i++) {
      Way way = known.get(names.get(i));
      found[i] = way == null ? new Way(names.get(i), null, 0) : way;
    }
    return List.of(found);
  }

  /** The way to the one group of a kind, or null where there is none. */
  @Nullable Way way(Kind kind, @Nullable String name) {
    return name == null ? null : ways(kind, List.of(name)).get(0);
  }

  /** The entry so many steps behind another in its section, or null where there is none. */
  @Nullable Entry inSection(Entry entry, int step) {
    Group section = entry.section() == null ? null : sections.get(entry.section());
    if (section == null) {
      return null;
    }
    int place = sectionPlaces[entry.place()] + step;
    return place < 0 || place >= section.entries().size() ? null : section.entries().get(place);
  }
}
