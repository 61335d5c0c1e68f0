package broadsheet.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** A mistake in the user's theme: no page can be written before it is mended. */
public final class ThemeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Where Thymeleaf says that it was; the message begins with it. */
  private static final Pattern PLACE = Pattern.compile("\\s*\\(template: [^)]*\\)");

  private ThemeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * A mistake in a file of the theme.
   *
   * @param file its path inside the theme
   * @param mistake what is wrong and what to do, without a period
   */
  static ThemeException in(Theme theme, String file, String mistake) {
    return new ThemeException(shown(theme, file) + ": " + mistake, null);
  }

  /**
   * What to throw for a template that could not be written.
   *
   * @return {@code failure} itself where the user has no theme, for then it is a mistake of ours
   */
  static RuntimeException of(Theme theme, TemplateEngineException failure) {
    Path folder = theme.folder();
    if (folder == null) {
      return failure;
    }
    TemplateProcessingException placed = null;
    Throwable last = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TemplateProcessingException known && known.hasTemplateName()) {
        placed = known;
      }
      last = cause;
    }
    if (placed == null) {
      return new ThemeException(folder + ": " + last.getMessage(), failure);
    }
    String name = placed.getTemplateName();
    String place = shown(theme, name.contains(".") ? name : name + ".html");
    if (placed.hasLineAndCol()) {
      place += ":" + placed.getLine() + ":" + placed.getCol();
    }
    String wrong = PLACE.matcher(String.valueOf(placed.getMessage())).replaceAll("").strip();
    return new ThemeException(place + ": " + wrong + "; " + remedy(folder), failure);
  }

  /** The file as the user knows it, where it is the user's. */
  static String shown(Theme theme, String file) {
    Path folder = theme.folder();
    return folder != null && Files.isRegularFile(folder.resolve(file))
        ? folder.getFileName() + "/" + file
        : file;
  }

  private static String remedy(Path folder) {
    return "mend it; docs/theming.md says what a template may read, and without the file in "
        + folder
        + " the default theme's is used";
  }
}
