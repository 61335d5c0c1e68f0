package broadsheet.site;

import broadsheet.archive.Entry;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A long listing cut into sheets whose addresses last. Sheets are counted from the oldest story:
 * {@code page-1.html} holds the {@value #SIZE} oldest, and newer stories do not move it. What does
 * not fill a sheet stands on {@code index.html} together with the newest full sheet, so that the
 * page that is opened first is never nearly empty: it holds up to {@code 2 * SIZE - 1} stories.
 */
final class Sheets {

  /** Stories on each sheet but the newest. */
  static final int SIZE = 50;

  private final String folder;
  private final List<Entry> entries;
  private final Function<Entry, Story> story;
  private final int full;

  /**
   * A listing to cut.
   *
   * @param folder of the listing, ending in {@code /}
   * @param entries newest first
   * @param story finds the address of each
   */
  Sheets(String folder, List<Entry> entries, Function<Entry, Story> story) {
    this.folder = folder;
    this.entries = entries;
    this.story = story;
    this.full = Math.max(0, entries.size() / SIZE - 1);
  }

  /** The sheets' numbers, newest first. */
  Stream<Integer> numbers() {
    return IntStream.rangeClosed(0, full).mapToObj(i -> full + 1 - i);
  }

  /** The address of a sheet. */
  String path(int number) {
    return folder + (number > full ? "index.html" : "page-" + number + ".html");
  }

  /** One sheet by its number. */
  Sheet sheet(int number) {
    int size = entries.size();
    int from = number > full ? 0 : size - number * SIZE;
    int to = size - (number - 1) * SIZE;
    return new Sheet(
        Story.each(entries.subList(from, to), story),
        number,
        number > full ? full + 1 : 0,
        number > full ? size : to - from,
        number > full ? null : path(number + 1),
        number == 1 ? null : path(number - 1),
        path(full + 1),
        path(1));
  }
}
