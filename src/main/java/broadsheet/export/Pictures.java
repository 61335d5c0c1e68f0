package broadsheet.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one book, numbered as they come. Those of kinds that EPUB leaves to each reading
 * system (AVIF, BMP) have no place in it, and what a file is is told from how it begins: a book
 * whose pictures are not what they are said to be is refused. Not thread-safe.
 */
final class Pictures {

  private final Map<String, Optional<String>> places = new LinkedHashMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();

  /** Takes the bytes of a picture that is new in the book. */
  interface Taker {
    /** Puts a file in its place inside the book. */
    void take(String place, Path file) throws IOException;
  }

  /** Where a picture stands in the book, or null where it cannot. */
  @Nullable String place(String address, Path file, Taker taker) throws IOException {
    Optional<String> known = places.get(address);
    if (known == null) {
      known = kind(file).map(kind -> add(kind));
      places.put(address, known);
      if (known.isPresent()) {
        taker.take(known.get(), file);
      }
    }
    return known.orElse(null);
  }

  /** Media types by path inside the book, in the order of the pictures. */
  Map<String, String> types() {
    return types;
  }

  private String add(String kind) {
    String place =
        "media/picture-" + (types.size() + 1) + (kind.equals("jpeg") ? ".jpg" : "." + kind);
    types.put(place, "image/" + kind);
    return place;
  }

  private static Optional<String> kind(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
      if (head.startsWith("\u00ff\u00d8\u00ff")) {
        return Optional.of("jpeg");
      } else if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
        return Optional.of("png");
      } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
        return Optional.of("gif");
      } else if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
        return Optional.of("webp");
      }
      return Optional.empty();
    }
  }
}
