package broadsheet.site;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.article.StoryDate;
import broadsheet.digest.Digest;
import broadsheet.digest.Digester;
import broadsheet.digest.Sha256;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The addresses of articles: {@code 2018/07/24/slug.html} or {@code undated/slug.html}.
 *
 * <p>Where two stories of one day have one slug, the first by time, then by key, keeps the plain
 * address; the others get a hyphen and the first six hexadecimal digits of the SHA-256 of their key
 * (more where six are taken). So does a slug that the site or Windows needs for itself. Immutable.
 */
public final class StoryPaths {

  private static final Pattern RESERVED =
      Pattern.compile("index|page-\\d+|con|prn|aux|nul|com\\d|lpt\\d");

  /** Letters of the longest that is not of a page. */
  private static final int LONGEST_RESERVED = 5;

  private static final Comparator<Entry> FIRST =
      Comparator.comparing(StoryPaths::time).thenComparing(Entry::key);

  private final Archive archive;
  private final Digester digester = new Digester();

  /** By the places of their entries, for there may be a million: folders are one for each day. */
  private final String[] folders;

  private final String[] names;

  /** The halves of their digests. */
  private final long[] digests;

  StoryPaths(Archive archive) {
    this.archive = archive;
    folders = new String[archive.entries().size()];
    names = new String[folders.length];
    digests = new long[2 * folders.length];
    new ArrayList<>(archive.days().entrySet())
        .parallelStream().forEach(e -> add(folder(e.getKey()), e.getValue()));
    add(Kind.UNDATED.folder(), archive.undated());
  }

  /** An article with its address. */
  Story story(Entry entry) {
    int place = entry.place();
    Digest digest = new Digest(digests[2 * place], digests[2 * place + 1]);
    return Story.page(entry, folders[place], names[place], digest);
  }

  /** The address of an article's page inside the site. */
  public String path(Entry entry) {
    return story(entry).path();
  }

  private void add(String folder, List<Entry> entries) {
    Map<String, String> exceptions = exceptions(entries);
    for (Entry entry : entries) {
      int place = entry.place();
      folders[place] = folder;
      names[place] = exceptions.getOrDefault(entry.key(), entry.slug());
      Digest digest = digest(entry, folder, names[place]);
      digests[2 * place] = digest.high();
      digests[2 * place + 1] = digest.low();
    }
  }

  /** The folder of a day, ending in {@code /}. */
  public static String folder(LocalDate day) {
    return folder(YearMonth.from(day)) + two(day.getDayOfMonth()) + "/";
  }

  /** The folder of a month, ending in {@code /}. */
  public static String folder(YearMonth month) {
    return folder(month.getYear()) + two(month.getMonthValue()) + "/";
  }

  /** The folder of a year, ending in {@code /}. */
  public static String folder(int year) {
    return (year >= 1000 ? "" + year : String.format(Locale.ROOT, "%04d", year)) + "/";
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  /** All that makes an entry is in its article, but for what the other sources are. */
  private Digest digest(Entry entry, String folder, String name) {
    return digester.of(
        archive.digest(entry), folder, name, entry.sources(), entry.media(), entry.linked());
  }

  /** The slugs of those of one folder that do not have the plain one, by key. */
  private static Map<String, String> exceptions(List<Entry> entries) {
    Set<String> taken = new HashSet<>();
    Set<String> wanted = new HashSet<>();
    boolean apart = true;
    for (Entry entry : entries) {
      apart &= wanted.add(entry.slug()) && !isReserved(entry.slug());
    }
    if (apart) {
      return Map.of();
    }
    Map<String, String> exceptions = new HashMap<>();
    for (Entry entry : entries.stream().sorted(FIRST).toList()) {
      String slug = entry.slug();
      if (isReserved(slug) || !taken.add(slug)) {
        exceptions.put(entry.key(), free(slug, entry.key(), wanted, taken));
      }
    }
    return exceptions;
  }

  private static boolean isReserved(String slug) {
    boolean mayBe = slug.length() <= LONGEST_RESERVED || slug.startsWith("page-");
    return mayBe && RESERVED.matcher(slug).matches();
  }

  private static String free(String slug, String key, Set<String> wanted, Set<String> taken) {
    String digest = Sha256.of(key);
    int digits = 6;
    String address = slug + "-" + digest.substring(0, digits);
    while (wanted.contains(address) || !taken.add(address)) {
      digits++;
      address = slug + "-" + digest.substring(0, digits);
    }
    return address;
  }

  private static LocalTime time(Entry entry) {
    StoryDate date = entry.published();
    LocalTime time = date == null ? null : date.time();
    return time == null ? LocalTime.MIN : time;
  }
}
