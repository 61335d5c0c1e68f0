package broadsheet.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that travel with the classes: words, and what was learned. */
final class Shipped {

  private Shipped() {}

  /**
   * One of them, in UTF-8.
   *
   * @param owner the class beside which it lies
   * @param resource its name, as {@link Class#getResourceAsStream} wants it
   * @throws IllegalStateException if there is none of that name
   */
  static String text(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource + " beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
