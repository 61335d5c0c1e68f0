package broadsheet.config;

import broadsheet.diagnostic.Diagnostic;
import broadsheet.file.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an archive, read from its {@code broadsheet.yaml} and checked.
 *
 * <p>Every mistake is found in one reading. Immutable and thread-safe.
 */
public final class SettingsReader {
  /** The file's name in an archive's folder. */
  public static final String FILE_NAME = "broadsheet.yaml";

  /** The setting of the folder of rules, and its name where none is set. */
  public static final String RULES = "rules";

  private static final List<String> KEYS =
      List.of(
          "title",
          "description",
          "url",
          "language",
          "timezone",
          "own",
          "content",
          "output",
          "templates",
          RULES,
          "publish",
          "theme");
  private static final List<String> PUBLISH_KEYS =
      List.of("search", "markdown", "feeds", "noindex", "share-images", "epub");
  private static final String WITHOUT_URL =
      "share images need the site's `url`, for others find them by it; write it, as in"
          + " `url: https://example.org/news/`";
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /**
   * Reads {@code broadsheet.yaml} in an archive's folder, as {@link #read(Path, Path, Overrides)}.
   */
  public Settings read(Path root, Overrides overrides) throws SettingsException {
    return read(root, root.resolve(FILE_NAME), overrides);
  }

  /**
   * Reads a file of settings.
   *
   * @param root the archive's folder; the folders named in the file are relative to it
   * @param file the file of settings
   * @param overrides what goes before the file
   * @throws SettingsException with everything that is wrong
   */
  public Settings read(Path root, Path file, Overrides overrides) throws SettingsException {
    String name = file.toString().replace('\\', '/');
    YamlDocument document = YamlDocument.parse(name, text(file, name), 0);
    if (!document.diagnostics().isEmpty() && document.root().keys().isEmpty()) {
      throw new SettingsException(document.diagnostics());
    }
    List<Diagnostic> given = new ArrayList<>();
    Settings settings = settings(root.toAbsolutePath().normalize(), document, overrides, given);
    List<Diagnostic> wrong = new ArrayList<>(given);
    wrong.addAll(document.diagnostics());
    if (!wrong.isEmpty()) {
      throw new SettingsException(wrong);
    }
    return settings;
  }

  private static String text(Path file, String name) throws SettingsException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new SettingsException(
          List.of(
              Diagnostic.error(
                  name,
                  "there are no settings here; run `broadsheet init` to begin an archive, or name"
                      + " the archive's folder")));
    } catch (CharacterCodingException e) {
      throw new SettingsException(
          List.of(Diagnostic.error(name, "not in UTF-8; save it in that character set")));
    } catch (IOException e) {
      throw new SettingsException(
          List.of(Diagnostic.error(name, "cannot be read: " + Refusal.of(e))));
    }
  }

  private static Settings settings(
      Path root, YamlDocument document, Overrides overrides, List<Diagnostic> given) {
    YamlMap map = document.root();
    map.refuseOthers(KEYS);
    if (map.value("title").isEmpty()) {
      map.error("title", "`title` is missing; write the archive's name, as in `title: My archive`");
    }
    Folders folders = new Folders(root, map, given);
    Path content = folders.get("content", overrides.content(), "content");
    Path output = folders.get("output", overrides.output(), "site");
    Path templates = folders.find("templates", overrides.templates());
    Path rules = folders.find(RULES, null);
    if (rules == null && map.value(RULES).isEmpty() && Files.isDirectory(root.resolve(RULES))) {
      rules = folders.get(RULES, null, RULES);
    }
    folders.check();
    return new Settings(
        root,
        map.line("title").orElse(""),
        map.text("description").map(t -> t.value().strip()).orElse(""),
        url(map, overrides.url(), given),
        language(map),
        timezone(map),
        own(map),
        content,
        output,
        templates,
        rules,
        publish(map, overrides.url() != null || map.value("url").isPresent()),
        theme(map));
  }

  private static @Nullable String url(
      YamlMap map, @Nullable String override, List<Diagnostic> given) {
    if (override != null) {
      Optional<String> url = address(override.strip());
      if (url.isEmpty()) {
        given.add(Diagnostic.error("--url", wrongUrl(override)));
      }
      return url.orElse(null);
    }
    Optional<String> written = map.line("url");
    Optional<String> url = written.flatMap(SettingsReader::address);
    if (written.isPresent() && url.isEmpty()) {
      map.error("url", wrongUrl(written.get()));
    }
    return url.orElse(null);
  }

  private static String wrongUrl(String value) {
    return "the url `"
        + value
        + "` is not the address of a site; write it whole, as in `https://example.org/news/`";
  }

  /** A site's address ending in a slash, or nothing where it is none. */
  private static Optional<String> address(String value) {
    try {
      URI uri = new URI(value);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean whole =
          (scheme.equals("http") || scheme.equals("https"))
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      String address = uri.normalize().toASCIIString();
      return whole
          ? Optional.of(address.endsWith("/") ? address : address + "/")
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty(); // the caller says what is wrong with it
    }
  }

  private static String language(YamlMap map) {
    Optional<String> written = map.line("language");
    Optional<String> tag = written.flatMap(SettingsReader::languageTag);
    if (written.isPresent() && tag.isEmpty()) {
      map.error(
          "language",
          "the language `" + written.get() + "` is none; write its code, as in `en` or `pt-BR`");
    }
    return tag.orElse("en");
  }

  /** A BCP 47 tag in its usual case, or nothing where it is none. */
  private static Optional<String> languageTag(String value) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(value).build();
      String language = locale.getLanguage();
      boolean known = LANGUAGES.contains(language) || language.length() == 3;
      return known ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty(); // the caller says what is wrong with it
    }
  }

  private static @Nullable ZoneId timezone(YamlMap map) {
    Optional<String> written = map.line("timezone");
    if (written.isEmpty()) {
      return null;
    }
    try {
      return ZoneId.of(written.get());
    } catch (DateTimeException e) {
      map.error(
          "timezone",
          "the timezone `"
              + written.get()
              + "` is not known; write one as in `Europe/Berlin`, or an offset as in `+03:00`");
      return null;
    }
  }

  private static List<String> own(YamlMap map) {
    return map.texts("own").orElse(List.of()).stream()
        .map(t -> t.value().strip().toLowerCase(Locale.ROOT))
        .distinct()
        .sorted()
        .toList();
  }

  private static Settings.Publish publish(YamlMap map, boolean hasUrl) {
    Optional<YamlMap> publish = map.map("publish");
    publish.ifPresent(p -> p.refuseOthers(PUBLISH_KEYS));
    boolean shareImages = publish.flatMap(p -> p.flag("share-images")).orElse(false);
    if (shareImages && !hasUrl) {
      publish.get().error("share-images", WITHOUT_URL);
    }
    return new Settings.Publish(
        publish.flatMap(p -> p.flag("search")).orElse(true),
        publish.flatMap(p -> p.flag("markdown")).orElse(true),
        publish.flatMap(p -> p.flag("feeds")).orElse(true),
        publish.flatMap(p -> p.flag("noindex")).orElse(true),
        shareImages,
        publish.flatMap(p -> p.flag("epub")).orElse(false));
  }

  private static SortedMap<String, String> theme(YamlMap map) {
    SortedMap<String, String> theme = new TreeMap<>();
    map.map("theme")
        .ifPresent(t -> t.keys().forEach(k -> t.text(k).ifPresent(v -> theme.put(k, v.value()))));
    return java.util.Collections.unmodifiableSortedMap(theme);
  }

  /** The path that a text names, or nothing where no file can have that name. */
  static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty(); // the caller says what is wrong with it
    }
  }
}
