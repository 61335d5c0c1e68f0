package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where local pictures stand in the site: {@code a/b.jpg} of the content folder at {@code
 * media/a/b.jpg}. Names that could lead out of the site, hide a file or fail on some system are
 * tamed; where two pictures would then share a place (letter case counts for nothing), the later by
 * path gets a piece of its path's SHA-256. Files that are no plain picture have no place: an SVG,
 * for one, can hold a script. Immutable.
 */
final class MediaPaths {

  private static final Set<String> PICTURES =
      Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "bmp");
  private static final int LONGEST = 120;

  private final SortedMap<String, String> places;

  MediaPaths(Archive archive) {
    TreeSet<String> pictures = new TreeSet<>();
    archive.entries().stream()
        .map(Entry::media)
        .flatMap(List::stream)
        .filter(MediaPaths::isPicture)
        .forEach(pictures::add);
    SortedMap<String, String> found = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (String picture : pictures) {
      found.put(picture, free(picture, taken));
    }
    places = Collections.unmodifiableSortedMap(found);
  }

  /** Content path to site path of every picture, by content path. */
  SortedMap<String, String> places() {
    return places;
  }

  private static boolean isPicture(String path) {
    return PICTURES.contains(ending(path));
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String free(String picture, Set<String> taken) {
    String place = "media/" + tame(picture);
    String digest = StoryPaths.sha256(picture);
    String free = place;
    for (int digits = 6; !taken.add(free.toLowerCase(Locale.ROOT)); digits++) {
      int dot = place.lastIndexOf('.');
      free = place.substring(0, dot) + "-" + digest.substring(0, digits) + place.substring(dot);
    }
    return free;
  }

  private static String tame(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("[/\\\\]", -1)) {
      String name = part.replaceAll("[\\p{Cntrl}:*?\"<>|]", "-").strip();
      name = name.replaceAll("^[. ]+", "").replaceAll("[. ]+$", "");
      if (!name.isEmpty()) {
        parts.add(shorten(name));
      }
    }
    String last = parts.get(parts.size() - 1);
    if (!last.contains(".")) {
      parts.set(parts.size() - 1, "picture." + ending(path));
    }
    return String.join("/", parts);
  }

  private static String shorten(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int cut = Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    String ending = ending(name);
    return name.substring(0, cut) + (PICTURES.contains(ending) ? "." + ending : "");
  }
}
