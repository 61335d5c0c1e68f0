package broadsheet.publish;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A project that is edited as people edit theirs, and damaged as disks do; by chance. */
final class Edits {

  private static final List<String> NAMES =
      List.of("ferry", "clock", "orchard", "bridge", "market", "tide", "lamp", "quarry");

  private static final String FOLDERS = "templates: templates\nrules: rules\n";

  private final Project project;
  private final Random random;

  private Edits(Project project, Random random) {
    this.project = project;
    this.random = random;
  }

  /** A project with twelve stories of three kinds in a folder. */
  static Edits of(Path folder, Random random) throws IOException {
    Project project = new Project(folder);
    Edits edits = new Edits(project, random);
    project.write("broadsheet.yaml", "title: Harbour\nurl: https://archive.example/\n" + FOLDERS);
    project.write("rules/README", "so that the folder is there");
    project.write("templates/README", "so that the folder is there");
    for (int i = 0; i < 4; i++) {
      edits.put("content/a.example/" + NAMES.get(i) + ".html");
      edits.put("content/dumps/" + NAMES.get(i) + ".txt");
      edits.put("content/notes/" + NAMES.get(i) + ".md");
    }
    return edits;
  }

  Project project() {
    return project;
  }

  /** One change, as people make them; gives it in words. */
  String edit() throws IOException {
    int kind = random.nextInt(14);
    String name = source();
    Path file = project.resolve(name);
    switch (kind) {
      case 0, 1, 2, 3 -> put(name);
      case 4, 5 -> Files.deleteIfExists(file);
      case 6 -> {
        Path other = project.resolve(source());
        if (Files.exists(file) && !Files.exists(other) && ending(file).equals(ending(other))) {
          Files.move(file, other);
        }
      }
      case 7 -> {
        String title = random.nextBoolean() ? "title: Corrected " + random.nextInt(9) : "story: no";
        change(name + ".yaml", Files.exists(file) ? title + "\n" : "");
      }
      case 8 -> rule();
      case 9 ->
          change("rules/words/en.words", "[newsletter sign-up]\nharbour letter " + letter() + "\n");
      case 10 -> change("templates/not-found.html", "<p>Nothing " + random.nextInt(5) + "</p>\n");
      case 11 ->
          project.write(
              "broadsheet.yaml",
              "title: Harbour "
                  + random.nextInt(3)
                  + "\nurl: https://archive.example/\n"
                  + "publish:\n  markdown: "
                  + random.nextBoolean()
                  + "\n"
                  + FOLDERS);
      case 12 -> change("content/notes/quay.gif", picture(random.nextInt(9)));
      default -> sameSizeAndTime(file);
    }
    dropStrayCorrections();
    return "kind " + kind + " on " + name;
  }

  private void rule() throws IOException {
    String site = random.nextBoolean() ? "a.example" : "dumps";
    String line =
        List.of("Tide table*", "Harbour letter*", "Nowhere at all").get(random.nextInt(3));
    change("rules/" + site + ".yaml", "remove:\n  - text: \"" + line + "\"\n");
  }

  private String source() {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    return switch (random.nextInt(4)) {
      case 0 -> "content/notes/" + name + ".md";
      case 1 -> "content/dumps/" + name + ".txt";
      default -> "content/a.example/" + name + ".html";
    };
  }

  private static String ending(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.'));
  }

  private String letter() {
    return Character.toString('a' + random.nextInt(26)) + "lpha";
  }

  /** Writes a file with some text, or deletes it. */
  private void change(String name, String text) throws IOException {
    if (text.isEmpty() || random.nextInt(3) == 0) {
      Files.deleteIfExists(project.resolve(name));
    } else {
      project.write(name, text);
    }
  }

  private void dropStrayCorrections() throws IOException {
    try (Stream<Path> all = Files.walk(project.resolve("content"))) {
      for (Path file : all.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        String source = file.toString().substring(0, file.toString().length() - 5);
        if (!Files.exists(Path.of(source))) {
          Files.delete(file);
        }
      }
    }
  }

  /** Other bytes, as many, and the time set back: what only the file system's own time tells. */
  private void sameSizeAndTime(Path file) throws IOException {
    if (Files.exists(file)) {
      FileTime time = Files.getLastModifiedTime(file);
      String text = Files.readString(file);
      Files.writeString(file, text.replace("evening", "morning"));
      Files.setLastModifiedTime(file, time);
    }
  }

  private void put(String name) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    int count = 3 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      paragraphs.add(paragraph());
    }
    String title = "The " + NAMES.get(random.nextInt(8)) + " and the " + letter() + " of it";
    String day = "2024-03-%02d".formatted(1 + random.nextInt(5));
    if (name.endsWith(".md")) {
      String link =
          random.nextInt(3) == 0 ? "\n\n[More](" + NAMES.get(random.nextInt(8)) + ".md)" : "";
      String picture = random.nextInt(3) == 0 ? "\n\n![Quay](quay.gif)" : "";
      project.write(
          name,
          "---\ntitle: %s\npublished: %s\nsection: %s\n---\n\n%s%s%s\n"
              .formatted(
                  title,
                  day,
                  random.nextBoolean() ? "Town" : "Sea",
                  String.join("\n\n", paragraphs),
                  link,
                  picture));
      return;
    }
    List<String> around =
        List.of(
            "Tide table and harbour notices for the week ahead are printed on page nine of the"
                + " paper edition.",
            "The paper is made by eleven people in two rooms above the chandler's, and they read"
                + " every letter.");
    paragraphs.addAll(around.subList(0, random.nextInt(3)));
    if (name.endsWith(".txt")) {
      project.write(name, title + "\n\n" + day + "\n\n" + String.join("\n\n", paragraphs) + "\n");
      return;
    }
    project.write(
        name,
        "<!doctype html><html lang=en><title>%s</title><body><h1>%s</h1><time datetime=%s>%s</time>"
                .formatted(title, title, day, day)
            + "<article><p>"
            + String.join("</p><p>", paragraphs)
            + "</p><p><a href=\""
            + NAMES.get(random.nextInt(8))
            + ".html\">Another story of the harbour</a></p></article></body></html>");
  }

  private String paragraph() {
    return ("On the %s of that evening some %d people stood on the quay and watched the %s come in,"
            + " as they had done each year since the %s was built, and %s said that it would be the"
            + " last time.")
        .formatted(
            NAMES.get(random.nextInt(8)),
            random.nextInt(500),
            NAMES.get(random.nextInt(8)),
            NAMES.get(random.nextInt(8)),
            letter());
  }

  /** A picture whose bytes are all letters of ASCII, and a few more pixels wide than the last. */
  private static String picture(int more) {
    String size = (char) (20 + more) + "\0\u0010\0";
    return "GIF89a" + size + "\0\0\0,\0\0\0\0" + size + "\0\u0002\u0001\u0005\0;";
  }

  private Path kept() throws IOException {
    try (Stream<Path> all = Files.walk(project.resolve(".broadsheet"))) {
      List<Path> files =
          all.filter(f -> f.toString().matches(".*(cache\\.mv|related|search.(state|words))"))
              .sorted()
              .toList();
      return files.get(random.nextInt(files.size()));
    }
  }

  /**
   * Damages what a build kept: the cache, or what is kept of related stories and the search index.
   */
  String damage() throws IOException {
    Path cache = kept();
    long size = Files.size(cache);
    int kind = random.nextInt(4);
    try (RandomAccessFile file = new RandomAccessFile(cache.toFile(), "rw")) {
      if (kind == 0) {
        file.setLength(random.nextInt((int) size));
      } else {
        int flips = kind == 1 ? 1 : 200;
        for (int i = 0; i < flips; i++) {
          long at = (long) (random.nextDouble() * size);
          file.seek(at);
          int old = file.read();
          file.seek(at);
          file.write(old ^ (1 << random.nextInt(8)));
        }
      }
    }
    return "damage " + kind + " to " + cache.getFileName();
  }
}
