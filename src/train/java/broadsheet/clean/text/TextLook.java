package broadsheet.clean.text;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.source.Capture;
import broadsheet.source.Corrections;
import broadsheet.source.Format;
import broadsheet.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Prints what becomes of each block of some dumps. Arguments: the files. */
public final class TextLook {

  private TextLook() {}

  /** Prints. */
  public static void main(String... args) throws IOException {
    TextCleaner cleaner = new TextCleaner();
    for (String arg : args) {
      String text = Files.readString(Path.of(arg));
      Cleaned cleaned =
          cleaner.clean(
              new Source(arg, Format.TEXT, "", "UTF-8", text, Capture.UNKNOWN, Corrections.NONE));
      System.out.println("=== " + arg + " held: " + cleaned.held());
      for (Judged block : cleaned.blocks()) {
        String said = block.block().text().replace("\n", " / ");
        System.out.printf(
            Locale.ROOT,
            "%.2f %-16s %-9s %s  (%s)%n",
            block.score(),
            block.reason() == null ? "" : block.reason(),
            block.block().getClass().getSimpleName(),
            said.length() > 110 ? said.substring(0, 110) : said,
            block.because());
      }
    }
  }
}
