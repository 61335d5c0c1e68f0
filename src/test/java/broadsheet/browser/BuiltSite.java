package broadsheet.browser;

import broadsheet.cli.CommandLineRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A site just built, to be opened in a browser. Not thread-safe. */
final class BuiltSite {

  /** The frame of the theme says with the body's class what kind of page it is. */
  private static final Pattern KIND =
      Pattern.compile(
          "<html lang=\"([^\"]*)\" dir=\"([^\"]*)\".*?<body class=\"([^\"]*)\"", Pattern.DOTALL);

  /** Stories in other scripts and directions are kinds of their own. */
  private static final Pattern STORY =
      Pattern.compile("<article lang=\"([^\"]*)\" dir=\"([^\"]*)\"");

  private final Path folder;
  private final String url;
  private @Nullable SortedMap<String, List<String>> kinds;

  private BuiltSite(Path folder, String url) {
    this.folder = folder;
    this.url = url;
  }

  /** Builds a project into a folder of its own, to stand at an address. */
  static BuiltSite of(Path project, Path output, String url, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "build",
                project.toString(),
                "--output",
                output.toString(),
                "--url",
                url,
                "--quiet"));
    arguments.addAll(List.of(options));
    CommandLineRun build = CommandLineRun.of(arguments.toArray(String[]::new));
    if (build.status() != 0) {
      throw new IllegalStateException(build.err());
    }
    return new BuiltSite(output, url);
  }

  /** The folder of its files. */
  Path folder() {
    return folder;
  }

  /** Where it will stand, ending in a slash. */
  String url() {
    return url;
  }

  /** Paths of all its pages in HTML, sorted, with {@code /}. */
  List<String> pages() {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(f -> f.toString().endsWith(".html"))
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .collect(Collectors.toCollection(ArrayList::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Two pages of each kind, the smallest and the largest, by kind: {@code front}, {@code day},
   * {@code story ar rtl}.
   */
  SortedMap<String, List<String>> kinds() {
    if (kinds == null) {
      SortedMap<String, List<String>> all = new TreeMap<>();
      pages().forEach(page -> all.computeIfAbsent(kind(page), k -> new ArrayList<>()).add(page));
      all.replaceAll((kind, pages) -> ends(pages));
      kinds = all;
    }
    return kinds;
  }

  /** The pages of {@link #kinds}, one after the other. */
  List<String> someOfEachKind() {
    return kinds().values().stream().flatMap(List::stream).toList();
  }

  /** The same but for the page of what is not there: only a host shows it, and for any address. */
  List<String> onDisk() {
    return someOfEachKind().stream().filter(path -> !path.equals("404.html")).toList();
  }

  private List<String> ends(List<String> pages) {
    String smallest = pages.get(0);
    String largest = pages.get(0);
    for (String page : pages) {
      smallest = size(page) < size(smallest) ? page : smallest;
      largest = size(page) > size(largest) ? page : largest;
    }
    return smallest.equals(largest) ? List.of(largest) : List.of(smallest, largest);
  }

  private long size(String page) {
    try {
      return Files.size(folder.resolve(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String kind(String page) {
    String html = read(page);
    Matcher frame = KIND.matcher(html);
    if (!frame.find()) {
      throw new IllegalStateException(page + ": no language, direction or kind");
    }
    Matcher story = STORY.matcher(html);
    return story.find()
        ? frame.group(3) + " " + story.group(1) + " " + story.group(2)
        : frame.group(3);
  }

  /** The text of a file. */
  String read(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
