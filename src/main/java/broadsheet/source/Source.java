package broadsheet.source;

/**
 * A source, read.
 *
 * @param path inside the content folder, with {@code /}
 * @param format what it is written in
 * @param sha256 of the file's bytes as they are on disk, in lower-case hexadecimal
 * @param charset the name of the character set that it was read with
 * @param text all of it, without a byte order mark; line ends as they are
 * @param capture what the program that saved it wrote into it
 * @param corrections the editor's
 */
public record Source(
    String path,
    Format format,
    String sha256,
    String charset,
    String text,
    Capture capture,
    Corrections corrections) {

  /** The character set of a text that was UTF-8, taken for another set and encoded once more. */
  static final String TWICE_ENCODED = "UTF-8 in windows-1252 in UTF-8";

  /** Whether the text was encoded twice, which is undone in it. */
  public boolean wasTwiceEncoded() {
    return charset.equals(TWICE_ENCODED);
  }

  /** The same source as if this had been in it. */
  public Source with(String other) {
    return new Source(path, format, sha256, charset, other, capture, corrections);
  }
}
