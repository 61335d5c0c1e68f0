package broadsheet.archive;

import broadsheet.source.Stamp;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a build knew at its end. Immutable. */
final class End {
  private final long[] marks;
  private final Stamp record;

  /**
   * The end of a build.
   *
   * @param marks of the names of all files of the content folder, sorted; not to be written to
   * @param record the stamp of the record of removals
   */
  End(long[] marks, Stamp record) {
    this.marks = marks;
    this.record = record;
  }

  /** The marks of the names of all files of the content folder, sorted; not to be written to. */
  long[] marks() {
    return marks;
  }

  /** The stamp of the record of removals. */
  Stamp record() {
    return record;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof End end && Arrays.equals(end.marks, marks) && end.record.equals(record);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(marks);
  }

  /** In the form of {@link CodecWriter}. */
  void write(CodecWriter out) {
    KnownCodec.longs(marks, out);
    KnownCodec.stamp(record, out);
  }

  /** What {@link #write} wrote. */
  static End read(CodecReader in) {
    return new End(KnownCodec.longs(in), KnownCodec.stamp(in));
  }
}
