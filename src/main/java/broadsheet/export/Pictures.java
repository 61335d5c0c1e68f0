package broadsheet.export;

import broadsheet.picture.Album;
import broadsheet.picture.Picture;
import broadsheet.picture.PictureFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one book, numbered as they come. AVIF, which EPUB leaves to each reading system,
 * has no place in it. Not thread-safe.
 */
final class Pictures {

  private final Album album;
  private final Map<String, Optional<String>> places = new LinkedHashMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();

  Pictures(Album album) {
    this.album = album;
  }

  /** Takes the bytes of a picture that is new in the book. */
  interface Taker {
    /** Puts a picture in its place inside the book. */
    void take(String place, InputStream picture) throws IOException;
  }

  /** Where a picture stands in the book, or null where it cannot. */
  @Nullable String place(String address, Taker taker) throws IOException {
    Optional<String> known = places.get(address);
    if (known == null) {
      Picture picture = album.pictures().get(address);
      known =
          picture == null || picture.format() == PictureFormat.AVIF
              ? Optional.empty()
              : Optional.of(add(picture.format()));
      places.put(address, known);
      if (known.isPresent()) {
        try (InputStream in = album.open(address)) {
          taker.take(known.get(), in);
        }
      }
    }
    return known.orElse(null);
  }

  /** Media types by path inside the book, in the order of the pictures. */
  Map<String, String> types() {
    return types;
  }

  private String add(PictureFormat format) {
    String place = "media/picture-" + (types.size() + 1) + "." + format.ending();
    types.put(place, "image/" + format.name().toLowerCase(Locale.ROOT));
    return place;
  }
}
