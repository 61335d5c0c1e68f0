package broadsheet.export;

import broadsheet.archive.Archive;
import broadsheet.archive.Entry;
import broadsheet.archive.Group;
import broadsheet.article.StoryDate;
import broadsheet.config.Suggestion;
import java.text.Normalizer;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which stories of an archive are wanted: those for which all that is asked holds. Names are those
 * of listings, however capitalised, or the last part of a listing's address; null asks nothing.
 *
 * @param section where they stood
 * @param topic that they are filed under
 * @param author who wrote them
 * @param paper that they came from
 * @param language that they are in, as a tag; {@code pt} has those in {@code pt-BR} too
 * @param year of their dates
 */
public record Selection(
    @Nullable String section,
    @Nullable String topic,
    @Nullable String author,
    @Nullable String paper,
    @Nullable String language,
    @Nullable Year year) {

  /** The whole archive. */
  public static final Selection ALL = new Selection(null, null, null, null, null, null);

  /**
   * Stories of an archive.
   *
   * @param names what was asked for, as readers name it; empty for the whole archive
   * @param entries earliest first, then undated ones by title; never empty
   */
  public record Selected(List<String> names, List<Entry> entries) {
    /** Copies the lists. */
    public Selected {
      names = List.copyOf(names);
      entries = List.copyOf(entries);
    }
  }

  /**
   * The stories of an archive that are wanted.
   *
   * @throws SelectionException if a name is not known, or no story is left
   */
  public Selected of(Archive archive) throws SelectionException {
    List<String> names = new ArrayList<>();
    Predicate<Entry> wanted = entry -> true;
    for (Asked asked : asked(archive)) {
      names.add(asked.name());
      wanted = wanted.and(asked.wanted());
    }
    List<Entry> entries = new ArrayList<>();
    int dated = archive.entries().size() - archive.undated().size();
    entries.addAll(archive.entries().subList(0, dated));
    Collections.reverse(entries);
    entries.addAll(archive.undated());
    entries.removeIf(wanted.negate());
    if (entries.isEmpty()) {
      throw new SelectionException(
          names.isEmpty()
              ? "there is no story in this archive; put some into its content folder"
              : "no story is all of this: " + String.join(", ", names));
    }
    return new Selected(names, entries);
  }

  /** One thing that is asked for, by the name that readers know it by. */
  private record Asked(String name, Predicate<Entry> wanted) {}

  private List<Asked> asked(Archive archive) throws SelectionException {
    List<Asked> asked = new ArrayList<>();
    if (section != null) {
      asked.add(group("section", section, archive.sections()));
    }
    if (topic != null) {
      asked.add(group("topic", topic, archive.topics()));
    }
    if (author != null) {
      asked.add(group("author", author, archive.authors()));
    }
    if (paper != null) {
      asked.add(value("paper", paper, archive, Entry::paper));
    }
    if (language != null) {
      asked.add(value("language", language, archive, e -> primary(e.language())));
    }
    if (year != null) {
      Year wanted = year;
      asked.add(new Asked(wanted.toString(), entry -> isOf(wanted, entry.published())));
    }
    return asked;
  }

  private static Asked group(String kind, String name, List<Group> groups)
      throws SelectionException {
    for (Group group : groups) {
      if (fold(group.name()).equals(fold(name)) || group.slug().equals(name)) {
        Set<String> keys = new HashSet<>();
        group.entries().forEach(entry -> keys.add(entry.key()));
        return new Asked(group.name(), entry -> keys.contains(entry.key()));
      }
    }
    throw unknown(kind, name, groups.stream().map(Group::name).toList());
  }

  private static Asked value(
      String kind, String name, Archive archive, Function<Entry, @Nullable String> of)
      throws SelectionException {
    Set<String> known = new TreeSet<>();
    for (Entry entry : archive.entries()) {
      String value = of.apply(entry);
      if (value != null) {
        known.add(value);
      }
    }
    for (String value : known) {
      if (fold(value).equals(fold(name))) {
        return new Asked(value, entry -> value.equals(of.apply(entry)));
      }
    }
    throw unknown(kind, name, List.copyOf(known));
  }

  private static SelectionException unknown(String kind, String name, List<String> known) {
    return new SelectionException(
        known.isEmpty()
            ? "no story of this archive has a " + kind
            : "there is no " + kind + " `" + name + "`; " + Suggestion.of(name, known));
  }

  private static @Nullable String primary(@Nullable String tag) {
    String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
    return language.isEmpty() ? null : language;
  }

  private static boolean isOf(Year year, @Nullable StoryDate date) {
    return date != null && date.day().getYear() == year.getValue();
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
