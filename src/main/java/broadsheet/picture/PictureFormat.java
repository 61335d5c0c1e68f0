package broadsheet.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of pictures that browsers show and that hold nothing but a picture. */
public enum PictureFormat {
  /** JPEG in JFIF or Exif. */
  JPEG("jpg", "jpeg"),
  /** PNG, animated or not. */
  PNG("png", "png"),
  /** GIF, animated or not. */
  GIF("gif", "gif"),
  /** WebP, animated or not. */
  WEBP("webp", "webp"),
  /** AVIF, animated or not. */
  AVIF("avif", "avif");

  private final String ending;
  private final String other;

  PictureFormat(String ending, String other) {
    this.ending = ending;
    this.other = other;
  }

  /** Whether a file's name says that it is of some such format. */
  public static boolean isNamed(String path) {
    return Arrays.stream(values()).anyMatch(format -> format.fits(path));
  }

  /** Whether a file's name says that it is of this format. */
  public boolean fits(String path) {
    String named = ending(path);
    return named.equals(ending) || named.equals(other);
  }

  /** The usual ending of a file's name, without a dot. */
  public String ending() {
    return ending;
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * What a file is by its first bytes, whatever its name says; nothing where it is none of them.
   */
  static Optional<PictureFormat> of(byte[] file) {
    Bytes bytes = new Bytes(file);
    if (bytes.startsWith(0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    } else if (bytes.startsWith(0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    } else if (bytes.startsWith(0, "GIF87a") || bytes.startsWith(0, "GIF89a")) {
      return Optional.of(GIF);
    } else if (bytes.startsWith(0, "RIFF") && bytes.startsWith(8, "WEBP")) {
      return Optional.of(WEBP);
    } else if (bytes.startsWith(4, "ftypavif") || bytes.startsWith(4, "ftypavis")) {
      return Optional.of(AVIF);
    }
    return Optional.empty();
  }
}
