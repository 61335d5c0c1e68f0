package broadsheet.article;

/**
 * Where an article came from.
 *
 * @param file the source's path inside the content folder, with {@code /}
 * @param sha256 of the source's bytes, in lower-case hexadecimal
 * @param format {@code text}, {@code html} or {@code markdown}
 * @param version of the Broadsheet that cleaned it
 */
public record Provenance(String file, String sha256, String format, String version) {}
