package broadsheet.archive;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files of the content folder that blocks show or link to. */
final class Media {
  private final SortedSet<String> paths = new TreeSet<>();

  private Media() {}

  /** The paths, sorted; those of sources among them. */
  static List<String> of(List<Block> blocks) {
    Media media = new Media();
    blocks.forEach(media::block);
    return List.copyOf(media.paths);
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph p) {
      inlines(p.content());
    } else if (block instanceof Block.Heading h) {
      inlines(h.content());
    } else if (block instanceof Block.ListBlock l) {
      l.items().forEach(item -> item.forEach(this::block));
    } else if (block instanceof Block.Quotation q) {
      q.blocks().forEach(this::block);
    } else if (block instanceof Block.Table t) {
      t.rows().forEach(row -> row.forEach(this::inlines));
    } else if (block instanceof Block.Figure f) {
      address(f.address());
      inlines(f.caption());
    }
  }

  private void inlines(List<Inline> content) {
    for (Inline piece : content) {
      if (piece instanceof Inline.Styled s) {
        inlines(s.content());
      } else if (piece instanceof Inline.Link l) {
        address(l.address());
        inlines(l.content());
      }
    }
  }

  private void address(String address) {
    boolean local =
        !address.isEmpty()
            && !address.startsWith("#")
            && !address.startsWith("http://")
            && !address.startsWith("https://")
            && !address.startsWith("mailto:");
    if (local) {
      paths.add(address);
    }
  }
}
