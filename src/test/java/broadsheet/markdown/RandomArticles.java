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
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Articles in normal form, of every block and inline, full of what could be taken for markup. */
public final class RandomArticles {
  private static final String[] PIECES = {
    "word",
    "Ünïcödé",
    "слово",
    "言葉",
    "مرحبا",
    "1",
    "1984",
    "a",
    "I",
    "\uD83D\uDCF0",
    "\u00a0",
    "—",
    "*",
    "**",
    "_",
    "__",
    "snake_case",
    "`",
    "``",
    "~",
    "~~",
    "[",
    "]",
    "](",
    "![",
    "!",
    "(",
    ")",
    "<",
    ">",
    "<b>",
    "</em>",
    "<!--",
    "-->",
    "<!-- end -->",
    "<br>",
    "&",
    "&amp;",
    "&#42;",
    "&copy",
    "\\",
    "\\\\",
    "#",
    "##",
    "# ",
    "-",
    "- ",
    "--",
    "---",
    "***",
    "+",
    "+ ",
    "=",
    "===",
    "1. ",
    "2) ",
    "10.",
    "|",
    "| a |",
    "|---|",
    ":",
    ": x",
    ":-:",
    "{{",
    "{%",
    "{:",
    "$",
    "^",
    "\"",
    "'",
    "\u2019",
    ".",
    ",",
    "https://example.org/a_b",
    "<https://example.org>",
    "me@example.org",
    "<me@example.org>",
    "[a]: b",
    "[^1]",
    "[to meet]",
    "[…]",
    "[sic] ",
    "```",
    "~~~",
    "    x",
    "\t",
    "x",
    "e",
    "\u200b",
    "\u2028",
    "?",
    "/",
    "%",
    "@"
  };
  private static final String[] WORDS = {
    "The", "council", "met", "on", "Monday", "and", "said", "nothing", "of", "the", "river.",
    "Yes,",
  };

  private static final Addresses ADDRESSES = new Addresses(Path.of("content"), "story.md", null);

  private final Random random;

  /** The articles of a seed. */
  public RandomArticles(long seed) {
    this.random = new Random(seed);
  }

  /** The next one. */
  public Article next() {
    return new Article(
        metadata(),
        new Provenance(
            some(text()),
            "0".repeat(64),
            "html",
            "0.1.0",
            chance(2) ? date() : null,
            chance(4) ? "https://memory.example/web/20190311093012/http://a.example/b?c=1" : null,
            chance(5) ? List.of("b.html", "c: d.html") : List.of()),
        blocks(0, random.nextInt(6)));
  }

  private Metadata metadata() {
    StoryDate published = chance(2) ? date() : null;
    StoryDate modified = chance(2) ? date() : null;
    return new Metadata(
        some(text()),
        maybe(() -> some(text())),
        names(),
        published,
        published != null && published.equals(modified) ? null : modified,
        maybe(() -> some(text())),
        names(),
        maybe(() -> pick("en", "pt-BR", "no", "ar", "zh-Hant")),
        maybe(() -> "https://example.org/" + random.nextInt(100) + "?a=b&c=d#e"),
        maybe(() -> some(text())),
        maybe(() -> some(text())),
        null);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String name =
          pick(some(text()), "yes", "1e3", "- x", "null", "~", "2018-07-24", "Ada Abbott");
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private StoryDate date() {
    LocalDate day = LocalDate.of(1900 + random.nextInt(150), 1 + random.nextInt(12), 15);
    LocalTime time = chance(2) ? LocalTime.ofSecondOfDay(random.nextInt(86400)) : null;
    ZoneOffset offset = chance(2) ? ZoneOffset.ofHoursMinutes(random.nextInt(12), 30) : null;
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
    return switch (random.nextInt(depth > 2 ? 6 : 9)) {
      case 0, 1 -> new Block.Paragraph(content());
      case 2 -> new Block.Heading(2 + random.nextInt(5), content());
      case 3 -> figure();
      case 4 -> code();
      case 5 -> chance(3) ? new Block.Rule() : table();
      case 6 -> new Block.Quotation(blocks(depth + 1, 1 + random.nextInt(3)));
      default -> list(depth);
    };
  }

  private Block list(int depth) {
    List<List<Block>> items = new ArrayList<>();
    boolean simple = chance(2);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      items.add(
          simple
              ? List.of(new Block.Paragraph(content()))
              : blocks(depth + 1, 1 + random.nextInt(3)));
    }
    Integer start = chance(2) ? null : pick(1, 0, 7, 1999, 999_999_990);
    return new Block.ListBlock(start, items);
  }

  private Block figure() {
    String address =
        chance(5)
            ? ""
            : ADDRESSES
                .image(
                    "https://example.org/" + pick("a.jpg", "a b(c).png", "a_b*<x>&amp;\\.gif", "ä"))
                .orElseThrow();
    List<Inline> caption = chance(2) ? List.of() : content();
    String alt = chance(2) ? Normal.oneLine(text()) : "";
    return address.isEmpty() && alt.isEmpty() && caption.isEmpty()
        ? new Block.Rule()
        : new Block.Figure(address, alt, caption);
  }

  private Block code() {
    StringBuilder lines = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      lines
          .append(chance(4) ? "" : "  ".repeat(random.nextInt(4)) + text())
          .append(chance(3) ? "" : "\n");
    }
    return new Block.Code(
        pick("", "java", "c++", "objective-c", "a`b"), Normal.code(lines.toString()));
  }

  private Block table() {
    int columns = 1 + random.nextInt(4);
    boolean ragged = chance(3);
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      List<List<Inline>> row = new ArrayList<>();
      for (int k = ragged ? random.nextInt(columns + 1) : columns; k > 0; k--) {
        row.add(chance(4) ? List.of() : content());
      }
      rows.add(row);
    }
    return rows.stream().allMatch(List::isEmpty)
        ? new Block.Rule()
        : new Block.Table(chance(2), rows);
  }

  private List<Inline> content() {
    List<Inline> content = Normal.inline(inlines(0, false));
    return Normal.hasText(content) ? content : List.of(new Inline.Text("x"));
  }

  private List<Inline> inlines(int depth, boolean inLink) {
    List<Inline> content = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int kind = random.nextInt(depth > 2 ? 3 : 7);
      if (kind < 3) {
        content.add(new Inline.Text(text()));
      } else if (kind == 3) {
        content.add(new Inline.Break());
      } else if (kind == 4 && !inLink) {
        String wish =
            pick(
                "https://example.org/",
                "#top",
                "mailto:a@b.c",
                "https://e.org/a b(c)<d>&amp;\\*_|`");
        String address = ADDRESSES.link(wish).orElseThrow();
        content.add(new Inline.Link(address, inlines(depth + 1, true)));
      } else {
        Inline.Style style = pick(Inline.Style.values());
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

  private String text() {
    StringBuilder text = new StringBuilder(chance(6) ? " " : "");
    boolean tame = chance(2);
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      text.append(tame ? pick(WORDS) : pick(PIECES)).append(chance(2) ? " " : "");
    }
    return text.toString();
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return chance(2) ? value.get() : null;
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
