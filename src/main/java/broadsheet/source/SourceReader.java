package broadsheet.source;

import broadsheet.diagnostic.Diagnostic;
import broadsheet.digest.Sha256;
import broadsheet.file.Refusal;
import broadsheet.source.TextDecoder.Decoded;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Sources, read: their bytes' digest, their text, where they were saved from and their corrections.
 *
 * <p>A source may be {@value #MOST_MEGABYTES} MB long, and as long again once unpacked. The largest
 * pages in use, with all their pictures written into them, stay below half of it; beyond it a file
 * is a mistake or an attack, and one page would take the memory of a whole build. Whether a source
 * is packed is told by its bytes, not by its name.
 *
 * <p>Immutable and thread-safe.
 */
public final class SourceReader {
  /** How long a source may be. */
  static final int MOST_MEGABYTES = 64;

  static final int MOST_BYTES = MOST_MEGABYTES << 20;

  private final Path content;
  private final TextDecoder decoder = new TextDecoder();
  private final TwiceEncoded twice = new TwiceEncoded();
  private final CaptureReader captures = new CaptureReader();
  private final CorrectionsReader corrections = new CorrectionsReader();

  /** A reader of sources in a content folder, where their corrections lie beside them. */
  public SourceReader(Path content) {
    this.content = content;
  }

  /**
   * Reads a source and its corrections.
   *
   * @throws UnreadableSourceException where it cannot be read, is too long, is not text, or where
   *     its corrections are wrong
   */
  public Source read(SourceFile file) throws UnreadableSourceException {
    Path path = content.resolve(file.path());
    if (!Files.isRegularFile(path) && Files.exists(path)) {
      throw unreadable(file.path(), "this is not a file; name one");
    }
    Corrections found = file.corrected() ? corrections(file) : Corrections.NONE;
    try (InputStream in = Files.newInputStream(path)) {
      return read(file, in, found);
    } catch (NoSuchFileException e) {
      throw unreadable(file.path(), Refusal.of(e));
    } catch (IOException e) {
      throw unreadable(file.path(), "cannot be read: " + Refusal.of(e));
    }
  }

  /**
   * Reads a source from a stream, such as standard input; no corrections are looked for.
   *
   * @param file its name and format; the file itself is not touched
   * @param in read to its end, not closed
   * @throws UnreadableSourceException as {@link #read(SourceFile)}
   */
  public Source read(SourceFile file, InputStream in) throws UnreadableSourceException {
    try {
      return read(file, in, Corrections.NONE);
    } catch (IOException e) {
      throw unreadable(file.path(), "cannot be read: " + Refusal.of(e));
    }
  }

  private Source read(SourceFile file, InputStream in, Corrections found)
      throws IOException, UnreadableSourceException {
    byte[] stored = in.readNBytes(MOST_BYTES + 1);
    if (stored.length > MOST_BYTES) {
      throw unreadable(
          file.path(), "longer than " + MOST_MEGABYTES + " MB, which no story is; leave it out");
    }
    byte[] bytes = isPacked(stored) ? unpack(file, stored) : stored;
    if (isPdf(bytes)) {
      throw unreadable(
          file.path(), "this is a PDF, which is not read; save its page or its text instead");
    }
    Decoded decoded = once(decoder.decode(bytes, file.format()), file.format());
    String text = new PrintableText(file.format() == Format.TEXT).of(decoded.text());
    boolean clean = text.equals(decoded.text()) && text.indexOf('\uFFFD') < 0;
    if (!clean && !PrintableText.isText(decoded.text())) {
      throw unreadable(
          file.path(),
          "this is not text but bytes of another kind; leave it out, or save it again");
    }
    Capture capture = file.format() == Format.HTML ? captures.read(text) : Capture.UNKNOWN;
    return new Source(
        file.path(), file.format(), Sha256.of(stored), decoded.charset(), text, capture, found);
  }

  /** The text once decoded where it was encoded twice; what people write by hand is left alone. */
  private Decoded once(Decoded decoded, Format format) {
    if (format == Format.MARKDOWN || !decoded.charset().equals(Encoding.UTF_8.name())) {
      return decoded;
    }
    String undone = twice.undo(decoded.text());
    return undone.equals(decoded.text()) ? decoded : new Decoded(Source.TWICE_ENCODED, undone);
  }

  private Corrections corrections(SourceFile file) throws UnreadableSourceException {
    String name = file.corrections();
    Path path = content.resolve(name);
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw unreadable(name, "a link or a folder; put a file with the corrections in its place");
    }
    try {
      return corrections.read(name, Files.readString(path));
    } catch (CharacterCodingException e) {
      throw unreadable(name, "not in UTF-8; save it in that character set");
    } catch (IOException e) {
      throw unreadable(name, "cannot be read: " + Refusal.of(e));
    }
  }

  /** Part of it may well be text, of instructions that nobody is to read. */
  private static boolean isPdf(byte[] bytes) {
    byte[] mark = {'%', 'P', 'D', 'F', '-'};
    return bytes.length > mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static boolean isPacked(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B && bytes[2] == 8;
  }

  private static byte[] unpack(SourceFile file, byte[] stored)
      throws IOException, UnreadableSourceException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(stored), 1 << 16)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw unreadable(
            file.path(),
            "unpacks to more than " + MOST_MEGABYTES + " MB, which no story is; leave it out");
      }
      return bytes;
    } catch (ZipException | EOFException e) {
      throw unreadable(file.path(), "its gzip is broken or cut short; save or download it again");
    }
  }

  private static UnreadableSourceException unreadable(String file, String message) {
    return new UnreadableSourceException(List.of(Diagnostic.error(file, message)));
  }
}
