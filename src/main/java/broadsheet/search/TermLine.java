package broadsheet.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of the files of words and terms: what is looked up as a word, or is a term, or both.
 *
 * @param stories how many have it as a term; 0 where it is none
 * @param postings packed by {@link Postings#packed}
 * @param parameter of the code of its places
 * @param places packed by {@link Postings#packedPlaces}
 * @param terms that it stands for as a word, in order; none where it is no word
 * @param counts in how many stories it stands for each of them
 */
@SuppressWarnings("ArrayRecordComponent") // Lines are handed on, never compared.
record TermLine(
    String entry,
    int stories,
    byte[] postings,
    int parameter,
    byte[] places,
    List<String> terms,
    List<Integer> counts) {

  private static final byte[] NOTHING = new byte[0];
  private static final String ITSELF = "=";

  /** A line of some postings, none for what is no term. */
  static TermLine of(
      String entry, Postings postings, int end, List<String> terms, List<Integer> counts) {
    if (postings.count() == 0) {
      return new TermLine(entry, 0, NOTHING, 0, NOTHING, terms, counts);
    }
    int k = postings.placesParameter();
    return new TermLine(
        entry, postings.count(), postings.packed(end), k, postings.packedPlaces(k), terms, counts);
  }

  /** As it is written, without the end of the line. */
  String text() {
    String term = stories == 0 ? "\t" : stories + "\t" + postings.length;
    String stands = String.join(" ", terms);
    return String.join(
        "\t",
        entry,
        term,
        stands.equals(entry) ? ITSELF : stands,
        counts.stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }

  /** In how many stories it is as a word. */
  int used() {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  /** The lines of a file, and of that with their places. */
  static List<TermLine> read(Shards.Shard file, Shards.Shard places) {
    List<TermLine> lines = new ArrayList<>();
    List<String> inPlaces = places.text().lines().toList();
    int at = 0;
    int atPlaces = 0;
    int order = 0;
    for (String text : file.text().lines().toList()) {
      String[] fields = text.split("\t", -1);
      boolean term = !fields[1].isEmpty();
      int size = term ? Integer.parseInt(fields[2]) : 0;
      String[] place = term ? inPlaces.get(order++).split("\t", -1) : new String[] {"0", "0"};
      int placesSize = Integer.parseInt(place[1]);
      String stands = fields[3].equals(ITSELF) ? fields[0] : fields[3];
      lines.add(
          new TermLine(
              fields[0],
              term ? Integer.parseInt(fields[1]) : 0,
              part(file.bits(), at, size),
              Integer.parseInt(place[0]),
              part(places.bits(), atPlaces, placesSize),
              stands.isEmpty() ? List.of() : List.of(stands.split(" ", -1)),
              stands.isEmpty() ? List.of() : numbers(fields[4])));
      at += size;
      atPlaces += placesSize;
    }
    return lines;
  }

  private static byte[] part(byte[] bytes, int from, int size) {
    return Arrays.copyOfRange(bytes, from, from + size);
  }

  private static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    for (String number : text.split(" ", -1)) {
      numbers.add(Integer.valueOf(number));
    }
    return numbers;
  }
}
