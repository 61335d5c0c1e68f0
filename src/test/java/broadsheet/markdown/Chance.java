package broadsheet.markdown;

import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What made-up articles are made of, by chance. */
final class Chance {

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
    "{#a}",
    "{: .b}",
    "{w=1}",
    "[^1]: c",
    "[a]: /b",
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

  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  /** A number from 0 to one less than this. */
  int below(int most) {
    return random.nextInt(most);
  }

  /** A few words, or pieces of what Markdown takes for markup. */
  String text() {
    StringBuilder text = new StringBuilder(oneIn(6) ? " " : "");
    boolean tame = oneIn(2);
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      text.append(tame ? pick(WORDS) : pick(PIECES)).append(oneIn(2) ? " " : "");
    }
    return text.toString();
  }

  /** Once in so many times. */
  boolean oneIn(int of) {
    return random.nextInt(of) == 0;
  }

  /** A value, or none. */
  <T> @Nullable T maybe(Supplier<T> value) {
    return oneIn(2) ? value.get() : null;
  }

  @SafeVarargs
  final <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
