package broadsheet.archive;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.clean.Lexicon;
import broadsheet.clean.rules.RuleBook;
import broadsheet.config.rules.RuleFolder;
import broadsheet.source.Format;
import broadsheet.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A page of a made-up paper, with a box planted in its story, cleaned as rules for its site say.
 */
final class HarbourPost {

  static final String ICE =
      "The harbour froze over on the night of the fourth, for the first time since the old pier burned"
          + " down, and by morning nine boats lay fast between the breakwater and the fish market.";
  static final String SAWS =
      "Men with long saws were at work before sunrise, and the pilot, who is seventy, stood on the quay"
          + " and told them where the current runs and where it does not.";
  static final String BELL =
      "At noon the bell of Saint Brandan's rang, which it does only for the drowned and for the first"
          + " boat out, and this time, the sexton said, it was for the boat.";
  static final String BOX =
      "Keel Street Books has moved to the corner of the market square, with three floors of charts,"
          + " pilots' handbooks and second-hand novels, and tea on the second.";

  static final String PAGE =
      """
      <html lang="en"><head><title>The harbour froze - The Harbour Post</title>
      <link rel="canonical" href="https://www.harbour.example/2019/02/ice">
      <meta property="article:published_time" content="2019-02-05T08:00:00Z"></head><body>
      <div class="top"><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></div>
      <div id="main"><h1>The harbour froze</h1>
      <p class="who">From our man on the quay, Ada Quill</p><p class="day">Set down on 6 February 2019</p>
      <div class="story"><p>%s</p><p>%s <span class="note">Photo 3 of 9</span></p>
      <div class="box"><p>%s</p></div><p>%s</p></div></div>
      <div class="foot"><p>The Harbour Post, Keel Street 4. All rights reserved.</p></div>
      </body></html>
      """
          .formatted(ICE, SAWS, BOX, BELL);

  private final Path folder;

  /** A project with a folder of rules, still without any. */
  HarbourPost(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("rules"));
    Files.createDirectories(folder.resolve("content/inbox"));
  }

  Cleaned page(RuleBook rules) throws Exception {
    return clean("inbox/ice.html", Format.HTML, PAGE, rules);
  }

  Cleaned clean(String path, Format format, String text, RuleBook rules) throws Exception {
    Files.writeString(folder.resolve("content").resolve(path), text);
    return intake(rules).take(file(path, format)).cleaned();
  }

  Intake intake(RuleBook rules) {
    return Intake.of(folder.resolve("content"), rules, new Lexicon(), "test");
  }

  SourceFile file(String path, Format format) {
    return SourceFile.named(folder.resolve("content"), path, format);
  }

  void rule(String name, String text) throws Exception {
    Files.writeString(folder.resolve("rules").resolve(name), text);
  }

  RuleBook rules() throws Exception {
    return RuleBook.of(RuleFolder.open(folder.resolve("rules"), "rules"));
  }

  static List<String> kept(Cleaned cleaned) {
    return cleaned.kept().stream().map(b -> b.text()).toList();
  }

  static List<String> texts(Cleaned cleaned) {
    return cleaned.blocks().stream().map(b -> b.block().text()).toList();
  }

  static Judged judged(Cleaned cleaned, String text) {
    return cleaned.blocks().stream()
        .filter(b -> b.block().text().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
