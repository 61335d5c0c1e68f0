package broadsheet.render;

import broadsheet.article.Block;
import broadsheet.site.PlacedPicture;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one page. With its width and height a picture has its room before it comes, and
 * nothing moves when it does. Immutable.
 */
final class PictureHtml implements FigurePictures {

  /**
   * How wide a picture is shown in a story: the column of the theme, or the whole of a telephone.
   */
  private static final String IN_TEXT = "(min-width: 41em) 38.25em, 93vw";

  /** So many pixels of CSS the column is wide, or a little less: wider pictures are made to fit. */
  private static final int COLUMN = 640;

  private final Links links;
  private final String inText;
  private final Map<String, PlacedPicture> pictures;

  /**
   * Pictures on one page.
   *
   * @param theme may say in {@code picture-sizes} how wide they are in its stories
   * @param pictures those that may be shown, by content path
   */
  PictureHtml(Links links, Map<String, String> theme, Map<String, PlacedPicture> pictures) {
    this.links = links;
    this.inText = theme.getOrDefault("picture-sizes", IN_TEXT);
    this.pictures = pictures;
  }

  @Override
  public boolean write(Block.Figure figure, boolean first, StringBuilder to) {
    PlacedPicture picture = pictures.get(figure.address());
    if (picture == null) {
      return false;
    }
    Markup.attribute("src", links.to(picture.path()), to);
    if (!picture.copies().isEmpty()) {
      Markup.attribute("srcset", srcset(links, picture), to);
      Markup.attribute("sizes", inText, to);
    }
    Markup.attribute("alt", figure.alt(), to);
    Markup.attribute("width", String.valueOf(picture.width()), to);
    Markup.attribute("height", String.valueOf(picture.height()), to);
    to.append(first ? "" : " loading=\"lazy\"").append(" decoding=\"async\"");
    return true;
  }

  @Override
  public @Nullable String whole(Block.Figure figure) {
    PlacedPicture picture = pictures.get(figure.address());
    return picture == null || picture.width() <= COLUMN ? null : links.to(picture.path());
  }

  /** A picture in all its sizes; empty where there is but one. */
  static String srcset(Links links, PlacedPicture picture) {
    StringBuilder set = new StringBuilder();
    for (Map.Entry<Integer, String> copy : picture.copies().entrySet()) {
      set.append(address(links, copy.getValue())).append(' ').append(copy.getKey()).append("w, ");
    }
    return set.isEmpty()
        ? ""
        : set.append(address(links, picture.path())).append(' ').append(picture.width()) + "w";
  }

  /** In a set of addresses a comma may end one. */
  private static String address(Links links, String path) {
    return links.to(path).replace(",", "%2C");
  }
}
