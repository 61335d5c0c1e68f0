package broadsheet.archive;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Confidence;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Part;
import broadsheet.article.Reason;
import broadsheet.article.StoryDate;
import broadsheet.article.Voice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What {@link CodecWriter} wrote, read back. Bytes of another version are refused.
 *
 * <p>Not thread-safe: one for each object read.
 */
final class CodecReader {
  private final byte[] bytes;
  private final @Nullable Sharing sharing;
  private int at;

  CodecReader(byte[] bytes) {
    this(bytes, null);
  }

  /**
   * A reader of one of many things that name the same.
   *
   * @param sharing of what they have in common, or null
   */
  CodecReader(byte[] bytes, @Nullable Sharing sharing) {
    this.bytes = bytes;
    this.sharing = sharing;
    int version = bytes[at++];
    if (version != CodecWriter.VERSION) {
      throw new IllegalArgumentException("written by another Broadsheet, in version " + version);
    }
  }

  Cleaned cleaned() {
    Metadata metadata = metadata();
    String held = orNull();
    Confidence confidence = confidence();
    return new Cleaned(metadata, list(this::judged), held, confidence);
  }

  private Judged judged() {
    String reason = orNull();
    double score = Double.longBitsToDouble(fixed());
    String because = text();
    List<Voice> voices = list(() -> new Voice(text(), Double.longBitsToDouble(fixed())));
    return new Judged(
        block(), reason == null ? null : Reason.valueOf(reason), score, because, voices);
  }

  @Nullable Confidence confidence() {
    return flag()
        ? new Confidence(Double.longBitsToDouble(fixed()), Double.longBitsToDouble(fixed()))
        : null;
  }

  Metadata metadata() {
    return new Metadata(
        orNull(),
        orNull(),
        shared(list(this::name)),
        date(),
        date(),
        nameOrNull(),
        shared(list(this::name)),
        nameOrNull(),
        orNull(),
        nameOrNull(),
        nameOrNull(),
        part());
  }

  private @Nullable Part part() {
    String story = orNull();
    return story == null ? null : new Part(story, number(), number());
  }

  @Nullable StoryDate date() {
    int parts = number();
    return parts == 0
        ? null
        : new StoryDate(
            shared(LocalDate.ofEpochDay(signed())),
            parts < 2 ? null : shared(LocalTime.ofSecondOfDay(number())),
            parts < 3 ? null : ZoneOffset.ofTotalSeconds(signed()));
  }

  private Block block() {
    int kind = bytes[at++];
    return switch (kind) {
      case 1 -> new Block.Paragraph(list(this::inline));
      case 2 -> new Block.Heading(number(), list(this::inline));
      case 3 -> new Block.ListBlock(null, list(() -> list(this::block)));
      case 4 -> new Block.ListBlock(number(), list(() -> list(this::block)));
      case 5 -> new Block.Quotation(list(this::block));
      case 6, 7 -> new Block.Table(kind == 6, list(() -> list(() -> list(this::inline))));
      case 8 -> new Block.Figure(text(), text(), list(this::inline));
      case 9 -> new Block.Code(text(), text());
      case 10 -> new Block.Rule();
      default -> throw new IllegalArgumentException("no block of kind " + kind);
    };
  }

  private Inline inline() {
    int kind = bytes[at++];
    return switch (kind) {
      case 1 -> new Inline.Text(text());
      case 2 -> new Inline.Styled(Inline.Style.valueOf(text()), list(this::inline));
      case 3 -> new Inline.Link(text(), list(this::inline));
      case 4 -> new Inline.Break();
      default -> throw new IllegalArgumentException("no inline of kind " + kind);
    };
  }

  <T> List<T> list(Supplier<T> item) {
    int size = number();
    if (size == 0) {
      return List.of();
    }
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(item.get());
    }
    return List.copyOf(list);
  }

  String text() {
    return Objects.requireNonNull(orNull());
  }

  /** A value that others have too. */
  <T> T shared(T value) {
    return sharing == null ? value : sharing.of(value);
  }

  /** A text that others have too. */
  String name() {
    return shared(text());
  }

  private @Nullable String nameOrNull() {
    String name = orNull();
    return name == null ? null : shared(name);
  }

  @Nullable String orNull() {
    int length = number();
    if (length == 0) {
      return null;
    }
    String text = new String(bytes, at, length - 1, StandardCharsets.UTF_8);
    at += length - 1;
    return text;
  }

  int number() {
    int number = 0;
    int shift = 0;
    int b;
    do {
      b = bytes[at++];
      number |= (b & 0x7f) << shift;
      shift += 7;
    } while (b < 0);
    return number;
  }

  private int signed() {
    int number = number();
    return (number >>> 1) ^ -(number & 1);
  }

  long fixed() {
    long number = 0;
    for (int i = 0; i < 8; i++) {
      number |= (bytes[at++] & 0xffL) << (8 * i);
    }
    return number;
  }

  boolean flag() {
    return bytes[at++] != 0;
  }
}
