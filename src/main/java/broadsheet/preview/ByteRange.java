package broadsheet.preview;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a browser asks for, as when it plays a film from the middle.
 *
 * @param first byte, from 0
 * @param last byte, included; before the first where the file has no such part
 */
record ByteRange(long first, long last) {

  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** The one part that a header asks for; empty where the whole file is to be sent instead. */
  static Optional<ByteRange> parse(String header, long size) {
    Matcher matcher = SINGLE.matcher(header.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    if (first.isEmpty()) {
      if (last.isEmpty()) {
        return Optional.empty();
      }
      long length = Long.parseLong(last);
      return Optional.of(
          length == 0 || size == 0
              ? new ByteRange(size, size - 1)
              : new ByteRange(Math.max(0, size - length), size - 1));
    }
    long from = Long.parseLong(first);
    if (!last.isEmpty() && Long.parseLong(last) < from) {
      return Optional.empty();
    }
    long to = last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
    return Optional.of(new ByteRange(from, to));
  }

  boolean isEmpty() {
    return last < first;
  }

  long length() {
    return last - first + 1;
  }
}
