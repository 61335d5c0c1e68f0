package broadsheet.article;

import java.util.List;

/**
 * Where an article came from.
 *
 * @param file the source's path inside the content folder, with {@code /}
 * @param sha256 of the source's bytes, in lower-case hexadecimal
 * @param format {@code text}, {@code html} or {@code markdown}
 * @param version of the Broadsheet that cleaned it
 * @param parts paths of the sources with the further pages of the story, in their order; mostly
 *     empty
 */
public record Provenance(
    String file, String sha256, String format, String version, List<String> parts) {

  /** Copies the list. */
  public Provenance {
    parts = List.copyOf(parts);
  }

  /** Of an article made of one source. */
  public Provenance(String file, String sha256, String format, String version) {
    this(file, sha256, format, version, List.of());
  }

  /** The same, with further pages of the story. */
  public Provenance with(List<String> others) {
    return new Provenance(file, sha256, format, version, others);
  }
}
