package broadsheet.config.rules;

import broadsheet.config.Settings;
import broadsheet.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder of rules, a file a site, named for the site:
 *
 * <ul>
 *   <li>{@code example.org.yaml} holds for example.org and all hosts below it;
 *   <li>{@code example.org.txt}, in the format of the public collection, for example.org and
 *       www.example.org alone; {@code .example.org.txt} for the hosts below it; {@code global.txt}
 *       for every site, besides its own.
 * </ul>
 *
 * The nearest name wins, and of two with one name the YAML. A site may be a host or, for dumps that
 * tell none, the folder of content/ that they lie in.
 *
 * <p>Files are read when they are first asked for: the collection has thousands. Thread-safe.
 */
public final class RuleFolder {
  /** Longer files are no rules. */
  private static final int MOST_BYTES = 1 << 20;

  private static final String GLOBAL = "global";

  private final Path folder;
  private final String shown;

  /** File by the name of its rule: that of the file without {@code www.} and extension. */
  private final SortedMap<String, String> yaml = new TreeMap<>();

  private final SortedMap<String, String> configs = new TreeMap<>();
  private final Map<String, SiteRule> read = new ConcurrentHashMap<>();

  private RuleFolder(Path folder, String shown) {
    this.folder = folder;
    this.shown = shown;
  }

  /** A folder without rules. */
  public static RuleFolder none() {
    return new RuleFolder(Path.of(""), "");
  }

  /**
   * The rules of an archive.
   *
   * @throws IOException if their folder cannot be listed
   */
  public static RuleFolder of(Settings settings) throws IOException {
    Path folder = settings.rules();
    if (folder == null) {
      return none();
    }
    Path root = settings.root();
    Path shown = folder.startsWith(root) ? root.relativize(folder) : folder;
    return open(folder, shown.toString().replace('\\', '/'));
  }

  /**
   * The rules in a folder.
   *
   * @param shown what to call the folder in messages
   * @throws NoSuchFileException if there is no such folder
   * @throws IOException if it cannot be listed
   */
  public static RuleFolder open(Path folder, String shown) throws IOException {
    RuleFolder rules = new RuleFolder(folder, shown);
    TreeSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          names.add(String.valueOf(file.getFileName()));
        }
      }
    } catch (NotDirectoryException e) {
      throw new NoSuchFileException(folder.toString(), null, "this is no folder of rules");
    }
    for (String name : names) {
      put(name, ".yaml", rules.yaml);
      put(name, ".yml", rules.yaml);
      put(name, ".txt", rules.configs);
    }
    return rules;
  }

  private static void put(String name, String extension, Map<String, String> files) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(extension) && lower.length() > extension.length()) {
      String site = lower.substring(0, lower.length() - extension.length());
      files.putIfAbsent(site.startsWith("www.") ? site.substring(4) : site, name);
    }
  }

  /**
   * The rule for a page: that of the first of its sites that has one, with the one for all sites.
   *
   * @param sites hosts in lower case without {@code www.}, and folders ending in {@code /}
   */
  public Optional<SiteRule> find(List<String> sites) {
    Optional<SiteRule> all = Optional.ofNullable(configs.get(GLOBAL)).map(this::config);
    Optional<SiteRule> own =
        sites.stream()
            .map(s -> s.endsWith("/") ? s.substring(0, s.length() - 1) : s)
            .filter(s -> !s.isEmpty())
            .map(s -> nearest(s.toLowerCase(Locale.ROOT)))
            .flatMap(Optional::stream)
            .findFirst();
    if (own.isEmpty() || all.isEmpty() || own.get().alone()) {
      return own.isPresent() ? own : all.map(RuleFolder::ofAll);
    }
    return Optional.of(own.get().and(all.get()));
  }

  /** Titles and dates that it names are read by cleaning itself, and better. */
  private static SiteRule ofAll(SiteRule all) {
    return SiteRule.removing(
        all.file(), all.remove(), all.replacements(), all.tests(), all.diagnostics());
  }

  private Optional<SiteRule> nearest(String host) {
    if (yaml.containsKey(host)) {
      return Optional.of(yaml(host));
    }
    if (configs.containsKey(host) && !host.equals(GLOBAL)) {
      return Optional.of(config(configs.get(host)));
    }
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      String above = host.substring(dot + 1);
      if (yaml.containsKey(above)) {
        return Optional.of(yaml(above));
      }
      String file = configs.get("." + above);
      if (file != null) {
        return Optional.of(config(file));
      }
    }
    return Optional.empty();
  }

  /** The rules that the users of this archive wrote themselves, in the order of their names. */
  public List<SiteRule> own() {
    return yaml.keySet().stream().map(this::yaml).toList();
  }

  /** The rules in the format of the collection, in the order of their names; reads all of them. */
  public List<SiteRule> collected() {
    return configs.entrySet().stream()
        .filter(e -> e.getKey().indexOf('.') >= 0 && !yaml.containsKey(e.getKey()))
        .map(e -> config(e.getValue()))
        .toList();
  }

  /** The names of all files that may hold rules, in order. */
  public List<String> files() {
    TreeSet<String> names = new TreeSet<>(yaml.values());
    names.addAll(configs.values());
    return List.copyOf(names);
  }

  /**
   * Makes a folder hold the same files, and no others.
   *
   * @param other made where it is missing and there is anything to copy
   */
  public void copyTo(Path other) throws IOException {
    List<String> names = files();
    if (names.isEmpty() && !Files.exists(other)) {
      return;
    }
    Files.createDirectories(other);
    try (DirectoryStream<Path> old = Files.newDirectoryStream(other)) {
      for (Path file : old) {
        if (!names.contains(String.valueOf(file.getFileName()))) {
          Files.deleteIfExists(file);
        }
      }
    }
    for (String name : names) {
      Path copy = other.resolve(name);
      if (!Files.exists(copy) || Files.mismatch(folder.resolve(name), copy) >= 0) {
        Files.copy(folder.resolve(name), copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Whether another folder has the same rules, byte for byte. */
  public boolean sameAs(RuleFolder other) throws IOException {
    if (!files().equals(other.files())) {
      return false;
    }
    for (String name : files()) {
      if (Files.mismatch(folder.resolve(name), other.folder.resolve(name)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private SiteRule yaml(String site) {
    return read.computeIfAbsent(
        String.valueOf(yaml.get(site)),
        name -> {
          List<Diagnostic> wrong = new ArrayList<>();
          String text = text(name, wrong);
          return text == null ? unread(name, wrong) : new YamlRuleReader().read(shown(name), text);
        });
  }

  private SiteRule config(@Nullable String file) {
    return read.computeIfAbsent(
        String.valueOf(file),
        name -> {
          List<Diagnostic> wrong = new ArrayList<>();
          String text = text(name, wrong);
          return text == null
              ? unread(name, wrong)
              : new SiteConfigReader().read(shown(name), text);
        });
  }

  private SiteRule unread(String name, List<Diagnostic> wrong) {
    return SiteRule.removing(shown(name), List.of(), List.of(), List.of(), wrong);
  }

  private @Nullable String text(String name, List<Diagnostic> wrong) {
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        wrong.add(
            Diagnostic.error(shown(name), "longer than 1 MB, which no rule is; leave it out"));
        return null;
      }
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String shown(String name) {
    return shown.isEmpty() ? name : shown + "/" + name;
  }
}
