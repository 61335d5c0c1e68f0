package broadsheet.site;

import broadsheet.config.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settings for tests. */
public final class TestSettings {

  private TestSettings() {}

  /** Settings of an archive in a folder. */
  public static Settings of(
      Path root,
      @Nullable Path templates,
      @Nullable String url,
      String language,
      List<String> own) {
    return of(
        root,
        templates,
        url,
        language,
        own,
        new Settings.Publish(false, false, true, true, false, false));
  }

  /** Settings of an archive in a folder, with these parts of its site. */
  public static Settings of(
      Path root,
      @Nullable Path templates,
      @Nullable String url,
      String language,
      List<String> own,
      Settings.Publish publish) {
    return new Settings(
        root,
        "The Tideway Archive",
        "Stories saved from small papers of the coast, set again to be read in peace.",
        url,
        language,
        null,
        own,
        root.resolve("content"),
        root.resolve("site"),
        templates,
        null,
        publish,
        new TreeMap<>());
  }
}
