package broadsheet.source;

import java.nio.file.Path;

/**
 * A file in the content folder that is a source.
 *
 * @param path inside the content folder, with {@code /}; the source's name everywhere
 * @param file where it is
 * @param format by its name
 */
public record SourceFile(String path, Path file, Format format) {}
