package broadsheet.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives the links and pictures of a text the addresses that they have where it goes. A link that
 * leads nowhere there becomes its words. Immutable.
 */
public final class Readdressing {

  private final Function<String, Optional<String>> address;
  private final Function<Block.Figure, Optional<Block>> absent;

  /**
   * A change of addresses.
   *
   * @param address the new address for one of a link or picture, or nothing where it has none
   * @param absent what stands in for a picture without an address, if anything does
   */
  public Readdressing(
      Function<String, Optional<String>> address, Function<Block.Figure, Optional<Block>> absent) {
    this.address = address;
    this.absent = absent;
  }

  /** The blocks with their new addresses. */
  public List<Block> blocks(List<Block> blocks) {
    return blocks.stream().flatMap(block -> block(block).stream()).toList();
  }

  private Optional<Block> block(Block block) {
    return block instanceof Block.Figure f ? figure(f) : Optional.of(other(block));
  }

  private Optional<Block> figure(Block.Figure figure) {
    String old = figure.address();
    Optional<String> place = old.isEmpty() ? Optional.empty() : address.apply(old);
    List<Inline> caption = inlines(figure.caption());
    return place.isPresent()
        ? Optional.of(new Block.Figure(place.get(), figure.alt(), caption))
        : absent.apply(new Block.Figure("", figure.alt(), caption));
  }

  private Block other(Block block) {
    if (block instanceof Block.Paragraph p) {
      return new Block.Paragraph(inlines(p.content()));
    } else if (block instanceof Block.Heading h) {
      return new Block.Heading(h.level(), inlines(h.content()));
    } else if (block instanceof Block.ListBlock l) {
      return new Block.ListBlock(
          l.start(), l.items().stream().map(this::blocks).filter(i -> !i.isEmpty()).toList());
    } else if (block instanceof Block.Quotation q) {
      return new Block.Quotation(blocks(q.blocks()));
    } else if (block instanceof Block.Table t) {
      return new Block.Table(
          t.headed(), t.rows().stream().map(r -> r.stream().map(this::inlines).toList()).toList());
    }
    return block;
  }

  private List<Inline> inlines(List<Inline> content) {
    List<Inline> changed = new ArrayList<>(content.size());
    for (Inline piece : content) {
      if (piece instanceof Inline.Styled s) {
        changed.add(new Inline.Styled(s.style(), inlines(s.content())));
      } else if (piece instanceof Inline.Link l) {
        List<Inline> words = inlines(l.content());
        address
            .apply(l.address())
            .ifPresentOrElse(
                a -> changed.add(new Inline.Link(a, words)),
                () -> words.forEach(word -> add(word, changed)));
      } else {
        add(piece, changed);
      }
    }
    return changed;
  }

  /** Adds a piece; two texts side by side are one. */
  private static void add(Inline piece, List<Inline> to) {
    int last = to.size() - 1;
    if (piece instanceof Inline.Text text
        && last >= 0
        && to.get(last) instanceof Inline.Text said) {
      to.set(last, new Inline.Text(said.text() + text.text()));
    } else {
      to.add(piece);
    }
  }
}
