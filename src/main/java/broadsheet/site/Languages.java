package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The languages of an archive as groups, named by their tags and without regions: {@code pt-BR} is
 * {@code pt}. An archive in one language has none, for a listing of all of it is there already.
 */
final class Languages {

  private Languages() {}

  static List<Group> of(Archive archive) {
    SortedMap<String, List<Entry>> languages = new TreeMap<>();
    for (Entry entry : archive.entries()) {
      String tag = entry.language();
      String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
      if (!language.isEmpty()) {
        languages.computeIfAbsent(language, l -> new ArrayList<>()).add(entry);
      }
    }
    return languages.size() < 2
        ? List.of()
        : languages.entrySet().stream()
            .map(e -> new Group(e.getKey(), e.getKey(), e.getValue(), Set.of(e.getKey())))
            .toList();
  }
}
