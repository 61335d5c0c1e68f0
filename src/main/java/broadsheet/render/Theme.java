package broadsheet.render;

import broadsheet.config.Settings;
import broadsheet.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the theme: the default one of the program, with each file of the user's {@code
 * templates} folder in the place of its namesake. Immutable, except that it reads what is on disk.
 */
final class Theme {

  /** Where the default theme is among the program's resources. */
  static final String RESOURCES = "templates/";

  static final List<String> DEFAULT_ASSETS =
      List.of(
          "archive.css",
          "cite.js",
          "front.css",
          "icon.svg",
          "keys.js",
          "theme.js",
          "search-index.js",
          "search.css",
          "search.js",
          "style.css");

  /** The folder of the fonts of share images. */
  private static final String SHARE = "share";

  private static final List<String> DEFAULT_FONTS =
      List.of(
          "NotoSerif-SemiBold.ttf", "NotoSerifHebrew-SemiBold.ttf", "NotoNaskhArabic-SemiBold.ttf");

  private final @Nullable Path folder;

  Theme(Settings settings) {
    folder = settings.templates();
  }

  /** The user's folder, or null where only the default theme is used. */
  @Nullable Path folder() {
    return folder;
  }

  /** A file of the theme as text, or null where there is none. */
  @Nullable String text(String name) {
    byte[] bytes = bytes(name);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  /** A file of the default theme as text, whatever the user has; null where there is none. */
  @Nullable String defaultText(String name) {
    byte[] bytes = defaultBytes(name);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  /** The assets by the names that the theme gives them, in their order. */
  SortedMap<String, Asset> assets() {
    TreeSet<String> names = new TreeSet<>(DEFAULT_ASSETS);
    names.addAll(own("assets"));
    SortedMap<String, Asset> assets = new TreeMap<>();
    for (String name : names) {
      byte[] bytes = bytes("assets/" + name);
      if (bytes != null) {
        assets.put(name, new Asset("assets/" + published(name, bytes), bytes));
      }
    }
    return assets;
  }

  /**
   * The fonts that share images are written in, by their names: those of the user, by name, before
   * those that the default theme has besides.
   */
  Map<String, byte[]> fonts() {
    List<String> names =
        new ArrayList<>(own(SHARE).stream().filter(Theme::isFont).sorted().toList());
    DEFAULT_FONTS.stream().filter(name -> !names.contains(name)).forEach(names::add);
    Map<String, byte[]> fonts = new LinkedHashMap<>();
    for (String name : names) {
      fonts.put(SHARE + "/" + name, Objects.requireNonNull(bytes(SHARE + "/" + name), name));
    }
    return fonts;
  }

  private static boolean isFont(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(ttf|otf)");
  }

  private byte @Nullable [] bytes(String name) {
    if (folder == null || !Files.isRegularFile(folder.resolve(name))) {
      return defaultBytes(name);
    }
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the theme's file " + name, e);
    }
  }

  private static byte @Nullable [] defaultBytes(String name) {
    try (InputStream in = Theme.class.getClassLoader().getResourceAsStream(RESOURCES + name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the default theme's file " + name, e);
    }
  }

  /** All files of the user's, by their paths inside the theme, sorted. */
  List<String> files() {
    return own("").stream().sorted().toList();
  }

  /** The templates of pages that only the user's theme has, by their paths inside it, sorted. */
  List<String> pages() {
    return own("pages").stream()
        .filter(name -> name.endsWith(".html"))
        .map(name -> "pages/" + name)
        .sorted()
        .toList();
  }

  /** What stands in a folder of the user's, by the paths inside that folder. */
  private List<String> own(String of) {
    Path inside = folder == null ? null : folder.resolve(of);
    if (inside == null || !Files.isDirectory(inside)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(inside)) {
      List<String> names = new ArrayList<>();
      files
          .filter(Files::isRegularFile)
          .map(file -> inside.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith(".") && !name.contains("/."))
          .forEach(names::add);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the theme's folder " + inside, e);
    }
  }

  private static String published(String name, byte[] bytes) {
    if (!name.endsWith(".css") && !name.endsWith(".js")) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + "." + Sha256.of(bytes).substring(0, 8) + name.substring(dot);
  }
}
