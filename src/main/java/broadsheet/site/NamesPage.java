package broadsheet.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of all sections, authors, topics, papers or languages; where they are many, a page for
 * each letter, and before these one with the letters and the names that have most stories.
 *
 * @param path inside the site
 * @param contents what the archive holds
 * @param kind of what
 * @param letter whose names this page has, or null for the page of all
 * @param letters all letters, in their order, with the pages of their names; without pages where
 *     this page has all names
 * @param parts the names: by letter, or those of one letter, or those with most stories
 * @param earlier the letter before, or null
 * @param later the letter after, or null
 */
public record NamesPage(
    String path,
    Contents contents,
    Kind kind,
    @Nullable String letter,
    List<Way> letters,
    List<Part> parts,
    @Nullable Way earlier,
    @Nullable Way later)
    implements Page {
  /** Copies the lists. */
  public NamesPage {
    letters = List.copyOf(letters);
    parts = List.copyOf(parts);
  }

  /**
   * Names that stand together.
   *
   * @param letter they start with, or null for those with most stories
   * @param names in their order
   */
  public record Part(@Nullable String letter, List<Way> names) {
    /** Copies the names. */
    public Part {
      names = List.copyOf(names);
    }
  }
}
