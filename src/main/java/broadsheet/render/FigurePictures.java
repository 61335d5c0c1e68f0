package broadsheet.render;

import broadsheet.article.Block;
import org.jspecify.annotations.Nullable;

/** What the {@code img} elements of a text say. */
interface FigurePictures {
  /**
   * Writes the attributes of a figure's picture, each with a space in front.
   *
   * @param first whether it is seen as soon as the page is: others wait until one comes near
   * @return false, with nothing of use written, where the picture cannot be shown
   */
  boolean write(Block.Figure figure, boolean first, StringBuilder to);

  /** The way to a figure's whole picture; null where the text shows no smaller one. */
  default @Nullable String whole(Block.Figure figure) {
    return null;
  }
}
