package broadsheet.clean.html;

import broadsheet.clean.LabelledSet;
import broadsheet.source.Addresses;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Shows the pages of labelled sets whose pieces are not all of their text, in order. */
public final class Conservation {

  private Conservation() {}

  /** Arguments: folders of labelled sets. */
  public static void main(String[] args) {
    for (String folder : args) {
      LabelledSet set = new LabelledSet(Path.of(folder));
      int broken = 0;
      for (LabelledSet.Label label : set.labels()) {
        Document page = Jsoup.parse(set.text(label.id()), label.url());
        String seen = PageText.letters(page.body());
        Addresses addresses = new Addresses(Path.of("/nowhere"), "page.html", label.url());
        List<Piece> pieces = Segmenter.pieces(Outline.of(page.body()), addresses);
        StringBuilder found = new StringBuilder();
        pieces.stream()
            .filter(p -> p.chars() > 0)
            .forEach(p -> found.append(PageText.letters(p.block().text())));
        if (!seen.contentEquals(found)) {
          broken++;
          int at = 0;
          while (at < Math.min(seen.length(), found.length())
              && seen.charAt(at) == found.charAt(at)) {
            at++;
          }
          System.out.println(
              label.id()
                  + "\n  page:   "
                  + cut(seen, at)
                  + "\n  pieces: "
                  + cut(found.toString(), at));
        }
      }
      System.out.println(set.name() + ": " + broken + " pages broken");
    }
  }

  private static String cut(String text, int at) {
    return text.substring(
        Math.max(0, Math.min(at - 30, text.length())), Math.min(text.length(), at + 60));
  }
}
