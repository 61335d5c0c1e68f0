package broadsheet.site;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A picture of the content folder in its place in the site.
 *
 * @param path of the whole picture, inside the site
 * @param width of it in pixels, from 1
 * @param height of it in pixels, from 1
 * @param copies the paths of smaller copies of it by their widths in pixels; may be none
 */
public record PlacedPicture(String path, int width, int height, SortedMap<Integer, String> copies) {

  /** Copies the map. */
  public PlacedPicture {
    copies = Collections.unmodifiableSortedMap(new TreeMap<>(copies));
  }

  /** Of many pictures those that are named and known, by their paths in the content folder. */
  static SortedMap<String, PlacedPicture> among(
      List<String> named, Map<String, PlacedPicture> pictures) {
    SortedMap<String, PlacedPicture> among = new TreeMap<>();
    for (String path : named) {
      PlacedPicture picture = pictures.get(path);
      if (picture != null) {
        among.put(path, picture);
      }
    }
    return among;
  }
}
