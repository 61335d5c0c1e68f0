package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The lines of a page that its article's head states: title, subtitle, byline, date, section. */
final class HeadLines {

  /** Pieces around the title that are looked at. */
  private static final int NEAR = 12;

  private static final int LONGEST = 30;

  private static final int LONGEST_TIME = 8;

  /** Words of a byline that reads like story. */
  private static final int LONGEST_BYLINE = 6;

  /** Lines of the longest head in one block, as old pages write it. */
  private static final int MOST_LINES = 5;

  /** Letters of a title that is not found by chance in such a block. */
  private static final int SHORTEST_TITLE = 12;

  private final Measured measured;
  private final Verdicts verdicts;
  private final Metadata metadata;

  HeadLines(Measured measured, Verdicts verdicts, Metadata metadata) {
    this.measured = measured;
    this.verdicts = verdicts;
    this.metadata = metadata;
  }

  /** Removes them with their reasons. */
  void find() {
    int title = title();
    if (title >= 0) {
      verdicts.remove(title, Reason.TITLE, "the title");
      copies(title);
    }
    new Standfirst(measured, verdicts, metadata).find(title);
    int first = verdicts.firstKept();
    int from = Math.max(0, (title >= 0 ? title : first) - NEAR);
    int last = Math.max(title, first) + NEAR;
    for (int i = from; i <= Math.min(last, size() - 1); i++) {
      Piece piece = measured.page().pieces().get(i);
      boolean line = piece.chars() > 0 && !(piece.block() instanceof Block.Figure);
      if (i != title && !verdicts.explained(i) && line) {
        judge(i, title, i < first || first < 0);
      }
    }
  }

  private int size() {
    return measured.page().pieces().size();
  }

  private String text(int i) {
    return measured.page().pieces().get(i).text();
  }

  /** The piece that says the title: the same words, or the first h1 with words of the head's. */
  private int title() {
    String wanted = HeadWords.letters(metadata.title() == null ? "" : metadata.title());
    int same = -1;
    int best = -1;
    double bestRank = 0.4;
    for (int i = 0; i < size(); i++) {
      Piece piece = measured.page().pieces().get(i);
      int words = measured.shapes().get(i).words();
      if (piece.hidden() || piece.chars() == 0 || words > 60) {
        continue;
      }
      if (wanted.length() >= SHORTEST_TITLE && isHead(i, wanted)) {
        return i;
      }
      boolean heading = piece.block() instanceof Block.Heading;
      boolean h1 = heading && piece.region().element.normalName().equals("h1");
      if (h1 && ends(i, wanted)) {
        return i;
      }
      if (!wanted.isEmpty() && HeadWords.areLetters(wanted, piece.text())) {
        if (h1) {
          return i;
        }
        same = same < 0 || (heading && !isHeading(same)) ? i : same;
      }
      double weight = h1 ? 1 : heading ? 0.7 : isAllTitle(i) ? 0.6 : 0;
      double rank = weight == 0 ? 0 : weight * overlap(piece.text());
      if (rank > bestRank) {
        best = i;
        bestRank = rank;
      }
    }
    return same >= 0 ? same : best;
  }

  /** Whether a line ends with the title and says little before it: a kicker, a day. */
  private boolean ends(int i, String title) {
    String letters = HeadWords.letters(text(i));
    return title.length() >= SHORTEST_TITLE
        && letters.length() <= 2 * title.length()
        && letters.endsWith(title);
  }

  /** A line of words of the title alone, as old pages write it, in large type. */
  private boolean isAllTitle(int i) {
    if (verdicts.score(i) < 0.2) {
      return false;
    }
    for (String line : text(i).split("\n", -1)) {
      Set<String> words = HeadWords.words(line);
      if (words.size() >= 4 && measured.head().titles().containsAll(words)) {
        return true;
      }
    }
    return false;
  }

  /** Lines of which one is the title and the others say no more than a head does. */
  private boolean isHead(int i, String title) {
    if (text(i).indexOf('\n') < 0) {
      return false;
    }
    String[] lines = text(i).split("\n", MOST_LINES + 1);
    boolean titled = false;
    for (String line : lines) {
      titled |= HeadWords.areLetters(title, line);
      if (line.split(" ", -1).length > LONGEST / 2 && !HeadWords.areLetters(title, line)) {
        return false;
      }
    }
    return titled && lines.length <= MOST_LINES;
  }

  private boolean isHeading(int i) {
    return measured.page().pieces().get(i).block() instanceof Block.Heading;
  }

  private double overlap(String text) {
    Set<String> mine = HeadWords.words(text);
    Set<String> titles = measured.head().titles();
    if (mine.isEmpty() || titles.isEmpty()) {
      return 0;
    }
    double common = mine.stream().filter(titles::contains).count();
    return common / mine.size() * Math.min(1, 2 * common / titles.size());
  }

  /** The title a second time, in a bread crumb or a share box. */
  private void copies(int title) {
    String letters = HeadWords.letters(text(title));
    for (int i = 0; i < size() && letters.length() >= 8; i++) {
      Piece piece = measured.page().pieces().get(i);
      if (i != title
          && !verdicts.explained(i)
          && piece.chars() <= 2 * letters.length()
          && HeadWords.areLetters(letters, piece.text())
          && !headsPart(title, i)) {
        verdicts.remove(i, Reason.DUPLICATE, "the title a second time");
      }
    }
  }

  /** Whether the title is said again above the part of the story that answers it. */
  private boolean headsPart(int title, int i) {
    return verdicts.headsKept(i) && follows(title, i);
  }

  private void judge(int i, int title, boolean early) {
    String text = text(i);
    int words = measured.shapes().get(i).words();
    String letters = words > 2 * LONGEST ? "" : HeadWords.letters(text);
    if (letters.isEmpty()) {
      return;
    }
    if (early || !verdicts.kept(i) || words <= 10) {
      String authors = authors(letters);
      if (authors != null) {
        verdicts.remove(i, Reason.BYLINE, authors);
        return;
      }
    }
    if (verdicts.kept(i)) {
      if (!follows(title, i)) {
        judgeKept(i, title, letters);
      }
      return;
    }
    if (same(letters, metadata.subtitle()) && i > title) {
      verdicts.remove(i, Reason.SUBTITLE, "the line below the title");
    } else if (words <= LONGEST && measured.hints().isByline(i)) {
      verdicts.remove(i, Reason.BYLINE, "begins as bylines do");
    } else if (same(letters, metadata.section()) && i < title) {
      verdicts.remove(i, Reason.SECTION, "the section above the title");
    } else if (isDate(i, text, words)) {
      verdicts.remove(i, Reason.DATE, "a date beside the title");
    }
  }

  /** What reads like story, and stands above it. */
  private void judgeKept(int i, int title, String letters) {
    if (isTime(i) && measured.shapes().get(i).words() <= LONGEST_TIME) {
      verdicts.remove(i, Reason.DATE, "a date beside the title");
    } else if (i > title && isByline(i)) {
      verdicts.remove(i, Reason.BYLINE, "begins as bylines do");
    } else if (i > title && isHeading(i) && same(letters, metadata.subtitle())) {
      verdicts.remove(i, Reason.SUBTITLE, "the line below the title");
    }
  }

  /** Whether a piece is a time and nothing else. */
  private boolean isTime(int i) {
    Element element = measured.page().pieces().get(i).region().element;
    Element only = element.normalName().equals("time") ? element : element.firstElementChild();
    return only != null
        && only.normalName().equals("time")
        && only.text().strip().equals(text(i).strip());
  }

  /** Whether the story has begun before a piece, as it has before the times of a live blog. */
  private boolean follows(int title, int i) {
    for (int j = Math.max(0, title); j < i; j++) {
      if (verdicts.kept(j) && Page.isParagraph(measured.page().pieces().get(j))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line begins as bylines do and is names alone. */
  private boolean isByline(int i) {
    TextShape shape = measured.shapes().get(i);
    return measured.hints().isByline(i)
        && shape.words() <= LONGEST_BYLINE
        && shape.ends() == 0
        && shape.capitals() >= shape.words();
  }

  static boolean same(String letters, @Nullable String known) {
    return known != null && HeadWords.areLetters(letters, known);
  }

  /** What shows that a line names the authors and little else, or null. */
  private @Nullable String authors(String letters) {
    List<String> named = new ArrayList<>();
    int rest = letters.length();
    for (String author : metadata.authors()) {
      String name = HeadWords.letters(author);
      if (name.length() >= 4 && letters.contains(name)) {
        named.add(author);
        rest -= name.length();
      }
    }
    return !named.isEmpty() && rest <= 24 ? "names " + String.join(", ", named) : null;
  }

  private boolean isDate(int i, String text, int words) {
    int digits = measured.shapes().get(i).digits();
    if (digits == 0 || words > 16 || text.indexOf('©') >= 0 || Attachments.isAddress(text)) {
      return false;
    }
    int first = verdicts.firstKept();
    if (first >= 0 && i > first + 2) {
      return false;
    }
    Piece piece = measured.page().pieces().get(i);
    boolean marked =
        piece.region().element.normalName().equals("time")
            || !piece.region().element.getElementsByTag("time").isEmpty();
    return marked || (digits >= 4 && hasYear(text));
  }

  private static boolean hasYear(String text) {
    int run = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean digit = i < text.length() && Character.isDigit(text.charAt(i));
      if (!digit && run == 4) {
        int first = Character.digit(text.charAt(i - 4), 10);
        return first == 1 || first == 2;
      }
      run = digit ? run + 1 : 0;
    }
    return false;
  }
}
