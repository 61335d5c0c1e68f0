package broadsheet.site;

import broadsheet.digest.Sha256;
import broadsheet.picture.Picture;
import broadsheet.picture.PictureFormat;
import broadsheet.source.EmbeddedPictures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where local pictures stand in the site: {@code a/b.jpg} of the content folder at {@code
 * media/a/b.jpg}, and a copy of it 640 pixels wide at {@code sized/640/a/b.jpg}; one that {@code
 * c.html} holds itself in {@code media/c/}. Names that could lead out of the site, hide a file or
 * fail on some system are tamed; where two pictures would then share a place (letter case counts
 * for nothing), the later by path gets a piece of its path's SHA-256. Immutable.
 */
final class MediaPaths {

  private static final int LONGEST = 120;

  private final SortedMap<String, PlacedPicture> pictures;

  MediaPaths(SortedMap<String, Picture> found) {
    SortedMap<String, PlacedPicture> placed = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    found.forEach((path, picture) -> placed.put(path, place(free(path, taken), picture)));
    pictures = Collections.unmodifiableSortedMap(placed);
  }

  /** The pictures by their paths in the content folder. */
  SortedMap<String, PlacedPicture> pictures() {
    return pictures;
  }

  private static PlacedPicture place(String path, Picture picture) {
    SortedMap<Integer, String> copies = new TreeMap<>();
    picture.copies().forEach(width -> copies.put(width, "sized/" + width + "/" + path));
    return new PlacedPicture("media/" + path, picture.width(), picture.height(), copies);
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String free(String picture, Set<String> taken) {
    String place = tame(EmbeddedPictures.place(picture));
    String digest = Sha256.of(picture);
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
    return name.substring(0, cut) + (PictureFormat.isNamed(name) ? "." + ending : "");
  }
}
