package broadsheet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import broadsheet.digest.Digest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFinderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "a.txt, TEXT",
    "A.TXT, TEXT",
    "a.html, HTML",
    "a.HTM, HTML",
    "a.xhtml, HTML",
    "a.html.gz, HTML",
    "a.htm.GZ, HTML",
    "a.xhtml.gz, HTML",
    "a.md, MARKDOWN",
    "a.Markdown, MARKDOWN",
    "a.b.c.txt, TEXT",
    "Новости дня.txt, TEXT"
  })
  void findsSourcesByTheirName(String name, Format format) throws IOException {
    write(name);
    assertThat(found().sources()).containsExactly(new SourceFile(name, format, false));
    assertThat(found().diagnostics()).isEmpty();
  }

  @Test
  void findsFoldersWithinFoldersByPath() throws IOException {
    write("b.txt", "a/z.txt", "a/b/c/d/e/f.md", "B.txt", "a.txt", "a-b.txt", "ä.txt");
    assertThat(found().sources())
        .extracting(SourceFile::path)
        .containsExactly(
            "B.txt", "a-b.txt", "a.txt", "a/b/c/d/e/f.md", "a/z.txt", "b.txt", "ä.txt");
  }

  @Test
  void skipsWhatIsHidden() throws IOException {
    write(".a.txt", ".git/b.txt", ".broadsheet/c.md", "d/.e/f.html", "._g.html");
    assertThat(found().sources()).isEmpty();
    assertThat(found().diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "story_files",
        "story-files",
        "story.files",
        "story-Dateien",
        "story_fichiers",
        "STORY_FILES",
        "story_archivos",
        "story_pliki"
      })
  void partsOfASavedPageAreNoSources(String parts) throws IOException {
    write("story.html", parts + "/frame.html", parts + "/style.css", parts + "/deep/er/x.htm");
    assertThat(found().sources()).extracting(SourceFile::path).containsExactly("story.html");
    assertThat(found().diagnostics()).isEmpty();
  }

  @Test
  void partsOfAPackedPageAreNoSources() throws IOException {
    write("story.htm.gz", "story_files/frame.html");
    assertThat(found().sources()).extracting(SourceFile::path).containsExactly("story.htm.gz");
  }

  @Test
  void foldersThatOnlyBeginLikeAPageAreFolders() throws IOException {
    write("2018.html", "2018_07/a.html", "20/b.html", "note.txt", "note_files/c.html");
    write("_files/d.html", "lost_files/e.html");
    assertThat(found().sources())
        .extracting(SourceFile::path)
        .containsExactly(
            "20/b.html",
            "2018.html",
            "2018_07/a.html",
            "_files/d.html",
            "lost_files/e.html",
            "note.txt",
            "note_files/c.html");
  }

  @Test
  void mediaAndCorrectionsBelongToTheirSources() throws IOException {
    write("a.md", "a.md.yaml", "a.jpg", "img/b.PNG", "c.mp3", "d.pdf", "e.svg");
    assertThat(found().sources()).extracting(SourceFile::path).containsExactly("a.md");
    assertThat(found().diagnostics()).isEmpty();
  }

  @Test
  void everyOtherFileGetsANoteInOrder() throws IOException {
    write("z.docx", "a.txt", "b/c.zip", "README", "a.txt.bak", "a.gz", "a.txt.gz", "x.yaml");
    List<Diagnostic> notes = found().diagnostics();
    assertThat(notes)
        .extracting(Diagnostic::file)
        .containsExactly("README", "a.gz", "a.txt.bak", "a.txt.gz", "b/c.zip", "x.yaml", "z.docx");
    assertThat(notes)
        .allSatisfy(n -> assertThat(n.severity()).isEqualTo(Severity.NOTE))
        .allSatisfy(n -> assertThat(n.message()).startsWith("not a source: sources end in .txt"));
  }

  @Test
  void aPageWithItsPartsInOneFileIsNotReadButSaysHowToSaveIt() throws IOException {
    write("fog.mht", "Fog.webarchive");
    assertThat(found().diagnostics())
        .hasSize(2)
        .allSatisfy(n -> assertThat(n.message()).contains("save it as a web page"));
  }

  @Test
  void correctionsOfNothingAreAnError() throws IOException {
    write("story.html", "storry.html.yaml", "sub/story.html.yaml");
    assertThat(found().diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "storry.html.yaml: corrections of `storry.html`, which is not beside them; rename them"
                + " after their source, or delete them",
            "sub/story.html.yaml: corrections of `story.html`, which is not beside them; rename"
                + " them after their source, or delete them");
    assertThat(found().diagnostics()).allMatch(d -> d.severity() == Severity.ERROR);
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    write("a.txt", "sub/b.txt");
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(content().resolve("loop"), content());
    Files.createSymbolicLink(content().resolve("sub/up"), content().resolve("sub"));
    Files.createSymbolicLink(content().resolve("round"), Path.of("round"));
    Files.createSymbolicLink(content().resolve("out.txt"), secret);
    Files.createSymbolicLink(content().resolve("outside"), folder);
    Files.createSymbolicLink(content().resolve("again.txt"), Path.of("a.txt"));
    Files.createSymbolicLink(content().resolve("gone.txt"), Path.of("nowhere.txt"));
    assertThat(found().sources())
        .extracting(SourceFile::path)
        .containsExactly("a.txt", "sub/b.txt");
    assertThat(found().diagnostics())
        .extracting(d -> d.severity() + " " + d)
        .containsExactly(
            "NOTE again.txt: a link, not followed: what it leads to is found under its own name",
            "ERROR gone.txt: a link that leads nowhere or in circles; delete it",
            "NOTE loop: a link, not followed: what it leads to is found under its own name",
            "ERROR out.txt: a link that leads out of the content folder; put a copy in its place",
            "ERROR outside: a link that leads out of the content folder; put a copy in its place",
            "ERROR round: a link that leads nowhere or in circles; delete it",
            "NOTE sub/up: a link, not followed: what it leads to is found under its own name");
  }

  @Test
  void theContentFolderMayBeALink() throws IOException {
    write("a.txt");
    Path link = Files.createSymbolicLink(folder.resolve("link"), content());
    assertThat(new SourceFinder(link).find().sources())
        .extracting(SourceFile::path)
        .containsExactly("a.txt");
  }

  @Test
  void namesWithControlCharactersAreRefused() throws IOException {
    try {
      write("a\nb.txt", "c\u001b[31m.html");
    } catch (java.nio.file.InvalidPathException e) {
      assumeThat(e).as("this file system has no such names").isNull();
    }
    assertThat(found().sources()).isEmpty();
    assertThat(found().diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "a?b.txt: its name holds a control character; rename it",
            "c?[31m.html: its name holds a control character; rename it");
  }

  @Test
  void namesOfAnotherCharacterSetAreErrorsThatSayWhatToDo() throws Exception {
    write("a.txt", "odd \uFFFD.txt");
    String make = "printf x >\"$(printf 'f\\344hre.txt')\" && mkdir \"$(printf 'f\\344hren')\"";
    Process made =
        new ProcessBuilder("sh", "-c", make).directory(content().toFile()).inheritIO().start();
    assumeThat(made.waitFor()).as("this file system has such names").isZero();
    assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
    assertThat(found().sources())
        .extracting(SourceFile::path)
        .containsExactly("a.txt", "odd \uFFFD.txt");
    String message = "its name is not in UTF-8, so that it cannot be opened by it; rename it";
    assertThat(found().diagnostics())
        .extracting(d -> d.severity() + " " + d)
        .containsExactly("ERROR f\uFFFDhre.txt: " + message, "ERROR f\uFFFDhren: " + message);
  }

  @Test
  void pipesAreNotRead() throws Exception {
    write("a.txt");
    Path pipe = content().resolve("pipe.txt");
    assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(found().sources()).extracting(SourceFile::path).containsExactly("a.txt");
    assertThat(found().diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly("pipe.txt: not a source: it is not a file with bytes in it");
  }

  @Test
  void missingFolderIsADiagnostic() {
    assertThat(new SourceFinder(folder.resolve("nowhere")).find().diagnostics())
        .singleElement()
        .asString()
        .contains("nowhere: this folder cannot be looked into: there is no such file");
  }

  @Test
  void orderOfTheFileSystemMakesNoDifference() throws IOException {
    write(
        "a.html", "a_files/x.html", "b.txt", "b.txt.yaml", "c/d.md", "c/e.html", "c/e-files/f.htm");
    write("c/g/h.txt", "i.zip", "j.jpg", "k.html.yaml", "l/m/n/o.txt", "p", "q.html.gz");
    InstantSource clock = InstantSource.fixed(Instant.now().plus(Duration.ofHours(1)));
    SourceFinder.Found expected = new SourceFinder(content(), clock).find();
    assertThat(expected.sources()).hasSize(7);
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      SourceFinder shuffled = new SourceFinder(content(), clock, path -> shuffled(path, random));
      SourceFinder.Found found = shuffled.find();
      assertThat(found.sources()).as("seed %d", seed).isEqualTo(expected.sources());
      assertThat(found.diagnostics()).as("seed %d", seed).isEqualTo(expected.diagnostics());
      assertThat(found.census().marks()).isEqualTo(expected.census().marks());
      assertThat(found.census().digest())
          .as("seed %d", seed)
          .isEqualTo(expected.census().digest())
          .isNotEqualTo(Digest.NONE);
    }
  }

  private static List<Path> shuffled(Path path, Random random) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
      stream.forEach(paths::add);
    }
    Collections.sort(paths);
    Collections.shuffle(paths, random);
    return paths;
  }

  private Path content() {
    return folder.resolve("content");
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = content().resolve(name);
      Files.createDirectories(file.resolve("..").normalize());
      Files.writeString(file, "x");
    }
  }

  private SourceFinder.Found found() {
    return new SourceFinder(content()).find();
  }
}
