package broadsheet.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Settings given on the command line, in place of those in the file. What is null is not given.
 *
 * @param content as {@code content}; where relative, to the working directory
 * @param output as {@code output}; where relative, to the working directory
 * @param url as {@code url}
 * @param templates as {@code templates}; where relative, to the working directory
 */
public record Overrides(
    @Nullable Path content, @Nullable Path output, @Nullable String url, @Nullable Path templates) {
  /** Nothing given. */
  public static final Overrides NONE = new Overrides(null, null, null, null);
}
