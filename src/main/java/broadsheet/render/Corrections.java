package broadsheet.render;

import broadsheet.article.Block;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells paragraphs in which a paper corrects itself or its editor speaks: they begin with a word
 * for that and a colon, or stand in brackets and begin with it, or begin with a phrase that says so
 * by itself. Immutable and thread-safe.
 */
final class Corrections {

  /** One language a line; lines with {@code #} say what they are. */
  private static final String WORDS = "broadsheet/render/corrections.words";

  /** A date may stand between the word and its colon. */
  private static final String BEFORE_COLON = "(?!\\p{L})[^:：\\n]{0,30}[:：]";

  /** What ends a phrase that needs no colon. */
  private static final String OPEN = "…";

  private static final int BEGINNING = 90;

  private final Pattern beginning;

  /** The letters and brackets that it may start with: most paragraphs start with another. */
  private final Set<Character> first;

  Corrections() {
    List<String> entries =
        text()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> Pattern.compile(", ").splitAsStream(line.strip()))
            .filter(entry -> !entry.isEmpty())
            .toList();
    String words = oneOf(entries.stream().filter(entry -> !entry.endsWith(OPEN)));
    String phrases =
        oneOf(
            entries.stream()
                .filter(entry -> entry.endsWith(OPEN))
                .map(entry -> entry.substring(0, entry.length() - OPEN.length())));
    beginning =
        Pattern.compile(
            words + BEFORE_COLON + "|[\\[(（【]" + words + "(?!\\p{L})|" + phrases,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    first =
        Stream.concat(entries.stream(), Stream.of("[", "(", "（", "【"))
            .map(entry -> folded(entry.charAt(0)))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static String oneOf(Stream<String> texts) {
    return texts.map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String text() {
    try (@Nullable InputStream in = Corrections.class.getClassLoader().getResourceAsStream(WORDS)) {
      if (in == null) {
        throw new IllegalStateException("the program comes with " + WORDS);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + WORDS, e);
    }
  }

  /** A letter as patterns compare it. */
  private static char folded(char letter) {
    return letter == '’' ? '\'' : Character.toLowerCase(Character.toUpperCase(letter));
  }

  /** Whether a paragraph is a correction or an editor's note. */
  boolean includes(Block.Paragraph paragraph) {
    String letter = OneLine.of(paragraph.content(), 1);
    return (letter.isEmpty() || first.contains(folded(letter.charAt(0))))
        && begins(OneLine.of(paragraph.content(), BEGINNING).replace('’', '\''));
  }

  private boolean begins(String start) {
    return !start.isEmpty()
        && first.contains(folded(start.charAt(0)))
        && beginning.matcher(start).lookingAt();
  }
}
