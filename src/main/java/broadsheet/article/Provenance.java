package broadsheet.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article came from.
 *
 * @param file the source's path inside the content folder, with {@code /}
 * @param sha256 of the source's bytes, in lower-case hexadecimal
 * @param format {@code text}, {@code html} or {@code markdown}
 * @param version of the Broadsheet that cleaned it
 * @param saved when the source was saved, as it says itself, or null; never the file's date
 * @param archived the address of the web archive's capture that it was saved from, or null
 * @param parts paths of the sources with the further pages of the story, in their order; mostly
 *     empty
 */
public record Provenance(
    String file,
    String sha256,
    String format,
    String version,
    @Nullable StoryDate saved,
    @Nullable String archived,
    List<String> parts) {

  /** Copies the list. */
  public Provenance {
    parts = List.copyOf(parts);
  }

  /** Of an article made of one source that does not say when it was saved. */
  public Provenance(String file, String sha256, String format, String version) {
    this(file, sha256, format, version, null, null, List.of());
  }

  /** The same, with further pages of the story. */
  public Provenance with(List<String> others) {
    return new Provenance(file, sha256, format, version, saved, archived, others);
  }
}
