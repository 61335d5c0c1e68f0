package broadsheet.markdown;

import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Metadata;
import broadsheet.article.Provenance;
import broadsheet.article.StoryDate;
import broadsheet.source.Addresses;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Articles in normal form, of every block and inline, full of what could be taken for markup. */
public final class RandomArticles {

  private static final Addresses ADDRESSES = new Addresses(Path.of("content"), "story.md", null);

  private final Chance chance;

  /** The articles of a seed. */
  public RandomArticles(long seed) {
    this.chance = new Chance(seed);
  }

  /** The next one. */
  public Article next() {
    return new Article(
        metadata(),
        new Provenance(
            some(chance.text()),
            "0".repeat(64),
            "html",
            "0.1.0",
            chance.oneIn(2) ? date() : null,
            chance.oneIn(4)
                ? "https://memory.example/web/20190311093012/http://a.example/b?c=1"
                : null,
            chance.oneIn(5) ? List.of("b.html", "c: d.html") : List.of()),
        blocks(0, chance.below(6)));
  }

  private Metadata metadata() {
    StoryDate published = chance.oneIn(2) ? date() : null;
    StoryDate modified = chance.oneIn(2) ? date() : null;
    return new Metadata(
        some(chance.text()),
        chance.maybe(() -> some(chance.text())),
        names(),
        published,
        published != null && published.equals(modified) ? null : modified,
        chance.maybe(() -> some(chance.text())),
        names(),
        chance.maybe(() -> chance.pick("en", "pt-BR", "no", "ar", "zh-Hant")),
        chance.maybe(() -> "https://example.org/" + chance.below(100) + "?a=b&c=d#e"),
        chance.maybe(() -> some(chance.text())),
        chance.maybe(() -> some(chance.text())),
        null);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = chance.below(4); i > 0; i--) {
      String name =
          chance.pick(
              some(chance.text()), "yes", "1e3", "- x", "null", "~", "2018-07-24", "Ada Abbott");
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private StoryDate date() {
    LocalDate day = LocalDate.of(1900 + chance.below(150), 1 + chance.below(12), 15);
    LocalTime time = chance.oneIn(2) ? LocalTime.ofSecondOfDay(chance.below(86400)) : null;
    ZoneOffset offset = chance.oneIn(2) ? ZoneOffset.ofHoursMinutes(chance.below(12), 30) : null;
    return new StoryDate(day, time, offset);
  }

  private String some(String text) {
    String one = Normal.oneLine(text).strip();
    return one.isEmpty() ? "x" : one;
  }

  private List<Block> blocks(int depth, int count) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      blocks.add(block(depth));
    }
    return blocks;
  }

  private Block block(int depth) {
    return switch (chance.below(depth > 2 ? 6 : 9)) {
      case 0, 1 -> new Block.Paragraph(content());
      case 2 -> new Block.Heading(2 + chance.below(5), content());
      case 3 -> figure();
      case 4 -> code();
      case 5 -> chance.oneIn(3) ? new Block.Rule() : table();
      case 6 -> new Block.Quotation(blocks(depth + 1, 1 + chance.below(3)));
      default -> list(depth);
    };
  }

  private Block list(int depth) {
    List<List<Block>> items = new ArrayList<>();
    boolean simple = chance.oneIn(2);
    for (int i = 1 + chance.below(3); i > 0; i--) {
      items.add(
          simple
              ? List.of(new Block.Paragraph(content()))
              : blocks(depth + 1, 1 + chance.below(3)));
    }
    Integer start = chance.oneIn(2) ? null : chance.pick(1, 0, 7, 1999, 999_999_990);
    return new Block.ListBlock(start, items);
  }

  private Block figure() {
    String address =
        chance.oneIn(5)
            ? ""
            : ADDRESSES
                .image(
                    "https://example.org/"
                        + chance.pick("a.jpg", "a b(c).png", "a_b*<x>&amp;\\.gif", "ä"))
                .orElseThrow();
    List<Inline> caption = chance.oneIn(2) ? List.of() : content();
    String alt = chance.oneIn(2) ? Normal.oneLine(chance.text()) : "";
    return address.isEmpty() && alt.isEmpty() && caption.isEmpty()
        ? new Block.Rule()
        : new Block.Figure(address, alt, caption);
  }

  private Block code() {
    StringBuilder lines = new StringBuilder();
    for (int i = chance.below(5); i > 0; i--) {
      lines
          .append(chance.oneIn(4) ? "" : "  ".repeat(chance.below(4)) + chance.text())
          .append(chance.oneIn(3) ? "" : "\n");
    }
    return new Block.Code(
        chance.pick("", "java", "c++", "objective-c", "a`b"), Normal.code(lines.toString()));
  }

  private Block table() {
    int columns = 1 + chance.below(4);
    boolean ragged = chance.oneIn(3);
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (int i = 1 + chance.below(3); i > 0; i--) {
      List<List<Inline>> row = new ArrayList<>();
      for (int k = ragged ? chance.below(columns + 1) : columns; k > 0; k--) {
        row.add(chance.oneIn(4) ? List.of() : content());
      }
      rows.add(row);
    }
    return rows.stream().allMatch(List::isEmpty)
        ? new Block.Rule()
        : new Block.Table(chance.oneIn(2), rows);
  }

  private List<Inline> content() {
    List<Inline> content = Normal.inline(inlines(0, false));
    return Normal.hasText(content) ? content : List.of(new Inline.Text("x"));
  }

  private List<Inline> inlines(int depth, boolean inLink) {
    List<Inline> content = new ArrayList<>();
    for (int i = 1 + chance.below(4); i > 0; i--) {
      int kind = chance.below(depth > 2 ? 3 : 7);
      if (kind < 3) {
        content.add(new Inline.Text(chance.text()));
      } else if (kind == 3) {
        content.add(new Inline.Break());
      } else if (kind == 4 && !inLink) {
        String wish =
            chance.pick(
                "https://example.org/",
                "#top",
                "mailto:a@b.c",
                "https://e.org/a b(c)<d>&amp;\\*_|`");
        String address = ADDRESSES.link(wish).orElseThrow();
        content.add(new Inline.Link(address, inlines(depth + 1, true)));
      } else {
        Inline.Style style = chance.pick(Inline.Style.values());
        content.add(styled(style, inlines(depth + 1, inLink)));
      }
    }
    return content;
  }

  /** Emphasis is around strong text that is all of it. */
  private static Inline styled(Inline.Style style, List<Inline> content) {
    boolean turned =
        style == Inline.Style.STRONG
            && content.size() == 1
            && content.get(0) instanceof Inline.Styled inner
            && inner.style() == Inline.Style.EMPHASIS;
    return turned
        ? new Inline.Styled(
            Inline.Style.EMPHASIS,
            List.of(new Inline.Styled(style, ((Inline.Styled) content.get(0)).content())))
        : new Inline.Styled(style, content);
  }
}
