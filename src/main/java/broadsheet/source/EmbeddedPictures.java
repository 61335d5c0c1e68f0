package broadsheet.source;

import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Pictures that sources hold themselves, as {@code data:} addresses in base64: SingleFile writes
 * all of a page's so. Each has a path below its source, as if that were a folder, by the digest of
 * what it is written as: {@code saved/harbour.html/0123456789abcdef.jpg}.
 */
public final class EmbeddedPictures {

  /**
   * Letters of the shortest that is a picture of its own; what is shorter stands for one until it
   * is loaded, or is an icon.
   */
  static final int SHORTEST = 4_000;

  private static final String SCHEME = "data:image/";

  private static final Pattern HEAD =
      Pattern.compile(
          SCHEME + "([a-z]{3,4}|svg\\+xml)(?:;[^;,\\s]{1,80}){0,4};base64,",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAMED =
      Pattern.compile(SCHEME + "([a-z+]{3,7});name=([0-9a-f]{16}),");

  private static final Pattern PATH =
      Pattern.compile("(.*)/[0-9a-f]{16}\\.[a-z]{3,4}", Pattern.DOTALL);

  /** As HTML has them between the letters of an address; control characters count. */
  private static final Pattern SPACES = Pattern.compile("[\\x00- ]++");

  private EmbeddedPictures() {}

  /**
   * The path of a picture.
   *
   * @param source the path of the source inside the content folder
   * @param address as the source has it, or as {@link #named} writes it
   * @return nothing where the address holds no picture that a site may show
   */
  static Optional<String> path(String source, String address) {
    String stripped = address.strip();
    Matcher named = NAMED.matcher(stripped);
    if (named.matches()) {
      String file = named.group(2) + "." + named.group(1);
      return FileKind.isPicture(file) ? Optional.of(source + "/" + file) : Optional.empty();
    }
    Matcher head = HEAD.matcher(stripped);
    if (!head.lookingAt()) {
      return Optional.empty();
    }
    String letters = letters(stripped, head.end(), end(stripped, head.end(), true));
    String name = name(letters) + "." + head.group(1).toLowerCase(Locale.ROOT);
    return letters.length() < SHORTEST || !FileKind.isPicture(name)
        ? Optional.empty()
        : Optional.of(source + "/" + name);
  }

  /**
   * A text that names the pictures that it holds, {@code data:image/png;name=0123456789abcdef,},
   * and is otherwise the same: readers of Markdown take no address of so many letters.
   *
   * @param text of a source
   */
  public static String named(String text) {
    int at = text.indexOf(SCHEME);
    if (at < 0) {
      return text;
    }
    StringBuilder named = new StringBuilder();
    int done = 0;
    for (Matcher head = HEAD.matcher(text); at >= 0; at = text.indexOf(SCHEME, at + 1)) {
      if (head.region(at, text.length()).lookingAt()) {
        int end = end(text, head.end(), isQuoted(text, at));
        String letters = letters(text, head.end(), end);
        if (letters.length() >= SHORTEST) {
          String type = head.group(1).toLowerCase(Locale.ROOT);
          named.append(text, done, at).append(SCHEME).append(type).append(";name=");
          named.append(name(letters)).append(',');
          done = end;
        }
      }
    }
    return named.append(text, done, text.length()).toString();
  }

  /** The source that holds the picture of such a path; nothing for any other path. */
  public static Optional<String> source(String path) {
    Matcher matcher = PATH.matcher(path);
    return matcher.matches() && FileKind.isPicture(path)
        ? Optional.of(matcher.group(1)).filter(name -> FileKind.format(name).isPresent())
        : Optional.empty();
  }

  /**
   * Where a picture may stand in a site: below its source's name without an ending, for programs
   * take what is called like a page for one. Any other path stays as it is.
   */
  public static String place(String path) {
    return source(path)
        .map(s -> s.replaceFirst("\\.[^./]+(?:\\.gz)?$", "") + path.substring(s.length()))
        .orElse(path);
  }

  /**
   * The bytes of a picture.
   *
   * @param file its source
   * @param path of the picture
   * @return nothing where the source does not hold it, or not all of it
   */
  public static Optional<byte[]> read(Path file, String path) throws IOException {
    String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    // All that is looked for is ASCII, in whichever character set; UTF-16 has zeros in between.
    String text = new String(bytes(file), StandardCharsets.ISO_8859_1).replace("\0", "");
    Matcher head = HEAD.matcher(text);
    for (int at = text.indexOf(SCHEME); at >= 0; at = text.indexOf(SCHEME, at + 1)) {
      if (head.region(at, text.length()).lookingAt()) {
        String letters = letters(text, head.end(), end(text, head.end(), isQuoted(text, at)));
        if (letters.length() >= SHORTEST && name(letters).equals(name)) {
          return decoded(letters);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<byte[]> decoded(String letters) {
    try {
      return Optional.of(Base64.getDecoder().decode(letters));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // It is cut short.
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(2);
      boolean packed = in.read() == 0x1F && in.read() == 0x8B;
      in.reset();
      return (packed ? new GZIPInputStream(in) : in).readNBytes(SourceReader.MOST_BYTES);
    }
  }

  private static boolean isQuoted(String text, int at) {
    return at > 0 && (text.charAt(at - 1) == '"' || text.charAt(at - 1) == '\'');
  }

  /** Where letters of base64 end; in quotation marks white space may stand between them. */
  private static int end(String text, int from, boolean quoted) {
    int end = from;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLetter(c)) {
        end = i + 1;
      } else if (!quoted || c > ' ') {
        break;
      }
    }
    return end;
  }

  private static String letters(String text, int from, int end) {
    String letters = text.substring(from, end);
    return letters.chars().allMatch(c -> c > ' ')
        ? letters
        : SPACES.matcher(letters).replaceAll("");
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '=';
  }

  private static String name(String letters) {
    Digest digest = new Digester().of(letters);
    return String.format(Locale.ROOT, "%016x", digest.high());
  }
}
