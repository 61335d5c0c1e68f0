package broadsheet.picture;

import java.util.List;

/**
 * A picture as a site has it: the whole one, and copies of it for smaller screens.
 *
 * @param sha256 of the file it is made of
 * @param format of that file, and of the whole picture
 * @param width of the whole picture in pixels, from 1
 * @param height of it in pixels, from 1
 * @param redrawn whether the whole picture had to be drawn anew, to turn it upright or to make it
 *     smaller; if not, it is the file's own, without what stood beside it
 * @param copies the widths of smaller ones, from the smallest
 */
public record Picture(
    String sha256,
    PictureFormat format,
    int width,
    int height,
    boolean redrawn,
    List<Integer> copies) {

  /** Copies the list. */
  public Picture {
    copies = List.copyOf(copies);
  }
}
