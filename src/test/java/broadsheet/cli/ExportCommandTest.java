package broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.export.EpubFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code broadsheet export} leaves on disk, and what it leaves alone. */
class ExportCommandTest {

  @TempDir private Path folder;

  @Test
  void theSampleIsAValidBookAndAFolderOfMarkdown() throws IOException {
    Path sample = sample();
    Path book = folder.resolve("books/sample.epub");
    CommandLineRun run = export(sample, "--to", book.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).endsWith("Exported 30 stories into 1 file: " + book + ".\n");
    assertThat(new EpubFile(book).problems()).isEmpty();

    Path notes = folder.resolve("notes");
    assertThat(export(sample, "--format", "markdown", "--to", notes.toString()).status()).isZero();
    SortedMap<String, String> files = SiteFiles.of(notes);
    assertThat(files.keySet()).contains("index.md").allMatch(p -> !p.startsWith("."));
    String appeal = "Keep the lamp lit";
    String record = Files.readString(sample.resolve(".broadsheet/removals.jsonl"));
    assertThat(record.contains(appeal)).isTrue();
    files.forEach((path, text) -> assertThat(text).as(path).doesNotContain(appeal));
  }

  private Path sample() throws IOException {
    Path sample = folder.resolve("sample");
    SiteFiles.copy(Path.of("content"), sample.resolve("content"));
    Files.copy(Path.of("broadsheet.yaml"), sample.resolve("broadsheet.yaml"));
    return sample;
  }

  @Test
  void aPartIsNamedAfterWhatItIs() throws IOException {
    Path archive = archive();
    Path books = folder.resolve("books");
    CommandLineRun run =
        export(archive, "--section", "harbour", "--year", "2018", "--to", books.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(SiteFiles.of(books).keySet()).containsExactly("the-shelf-harbour-2018.epub");
  }

  @Test
  void nothingIsOverwrittenThatIsNotAnExport() throws IOException {
    Path archive = archive();
    Path book = Files.writeString(folder.resolve("mine.epub"), "a book of mine");
    CommandLineRun run = export(archive, "--to", book.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("is there already", "--replace");
    assertThat(book).hasContent("a book of mine");
    assertThat(export(archive, "--replace", "--to", book.toString()).status()).isZero();
    assertThat(new EpubFile(book).problems()).isEmpty();

    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("diary.md"), "my diary");
    run = export(archive, "--format", "markdown", "--to", notes.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("holds files that are not of an export");
    assertThat(SiteFiles.of(notes).keySet()).containsExactly("diary.md");
  }

  @Test
  void aFolderFollowsTheArchiveButKeepsWhatSomebodyWroteIntoIt() throws IOException {
    Path archive = archive();
    Path notes = folder.resolve("notes");
    String[] options = {"--format", "markdown", "--to", notes.toString()};
    assertThat(export(archive, options).status()).isZero();
    Files.delete(archive.resolve("content/bread.md"));
    assertThat(export(archive, options).status()).isZero();
    assertThat(SiteFiles.of(notes).keySet()).containsExactly("2018/05/01/ferry.md", "index.md");

    Files.writeString(notes.resolve("2018/05/01/ferry.md"), "edited");
    CommandLineRun run = export(archive, options);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("`2018/05/01/ferry.md` was edited since the last export");
    assertThat(notes.resolve("2018/05/01/ferry.md")).hasContent("edited");
  }

  @Test
  void itKeepsOutOfTheArchivesOwnFolders() throws IOException {
    Path archive = archive();
    for (String place : new String[] {"content/notes", "site", ".", ".."}) {
      CommandLineRun run =
          export(archive, "--format", "markdown", "--to", archive.resolve(place).toString());
      assertThat(run.status()).as(place).isEqualTo(2);
      assertThat(run.err()).as(place).contains("overlap");
    }
  }

  @Test
  void aFolderIsNotNamedAsAFileOfAnotherFormat() {
    Path zip = folder.resolve("all.zip");
    CommandLineRun book = CommandLineRun.of("export", "--to", zip.toString(), ".");
    assertThat(book.status()).isEqualTo(2);
    assertThat(book.err())
        .startsWith(
            "--to: `" + zip + "` is named as a ZIP file is, which is for --format markdown\n");
    CommandLineRun notes =
        CommandLineRun.of("export", "--format", "markdown", "--to", folder + "/all.EPUB", ".");
    assertThat(notes.err()).contains("is named as an e-book is; end it in .zip, or name a folder");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void wrongUseIsSaidInASentence() throws IOException {
    Path archive = archive();
    String to = folder.resolve("x.epub").toString();
    assertThat(export(archive, "--section", "Harbor", "--to", to).err())
        .endsWith("error: there is no section `Harbor`; did you mean `Harbour`?\n");
    assertThat(export(archive, "--section", "Harbor", "--to", to).status()).isEqualTo(2);
    assertThat(export(archive).err()).contains("--to");
    assertThat(export(archive, "--format", "pdf", "--to", to).err()).contains("epub", "markdown");
    assertThat(folder.resolve("x.epub")).doesNotExist();
  }

  private Path archive() throws IOException {
    Path archive = folder.resolve("archive");
    Files.createDirectories(archive.resolve("content"));
    Files.writeString(archive.resolve("broadsheet.yaml"), "title: The shelf\n");
    story(archive, "ferry", "title: Ferry\npublished: 2018-05-01\nsection: Harbour\n");
    story(archive, "bread", "title: Bread\npublished: 2018-06-01\nsection: Town\n");
    return archive;
  }

  private static void story(Path archive, String name, String head) throws IOException {
    Files.writeString(
        archive.resolve("content/" + name + ".md"),
        "---\n" + head + "---\n\nThe story of the " + name + " is short, and it is true.\n");
  }

  private static CommandLineRun export(Path archive, String... options) {
    String[] line = new String[options.length + 2];
    line[0] = "export";
    System.arraycopy(options, 0, line, 1, options.length);
    line[line.length - 1] = archive.toString();
    return CommandLineRun.of(line);
  }
}
