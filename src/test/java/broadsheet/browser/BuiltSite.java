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

/**
 * A site just built, to be opened in a browser.
 *
 * @param folder of its files
 * @param url where it will stand, ending in a slash
 */
record BuiltSite(Path folder, String url) {

  /** The frame of the theme says with the body's class what kind of page it is. */
  private static final Pattern KIND =
      Pattern.compile(
          "<html lang=\"([^\"]*)\" dir=\"([^\"]*)\".*?<body class=\"([^\"]*)\"", Pattern.DOTALL);

  /** Stories in other scripts and directions are kinds of their own. */
  private static final Pattern STORY =
      Pattern.compile("<article lang=\"([^\"]*)\" dir=\"([^\"]*)\"");

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
    SortedMap<String, List<String>> all = new TreeMap<>();
    pages().forEach(page -> all.computeIfAbsent(kind(page), k -> new ArrayList<>()).add(page));
    all.replaceAll((kind, pages) -> ends(pages));
    return all;
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
