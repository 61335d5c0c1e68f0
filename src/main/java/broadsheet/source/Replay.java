package broadsheet.source;

import broadsheet.article.StoryDate;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Pages saved from a web archive, which puts its own address before that of every link and picture.
 * The Wayback Machine and others that replay as it does write {@code …/20090612081500im_/http://…},
 * with the time of the capture in UTC; archive.today writes {@code …/o/Ab1cD/https://…}.
 *
 * <p>Immutable and thread-safe.
 */
final class Replay {
  private static final int STAMP = 14;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  /** Links through the archive, of which its own bar has some too, on the shortest page. */
  private static final int LEAST = 3;

  private Replay() {}

  /** The address that an archive's address shows, or nothing where it is none. */
  static Optional<String> original(String address) {
    int start = start(address, 0);
    return start < 0 ? Optional.empty() : Optional.of(whole(address.substring(start)));
  }

  /** When the page at an archive's address was captured. */
  static Optional<StoryDate> captured(String address) {
    int start = start(address, 0);
    int from = start < 0 ? -1 : stamp(address, start - 1);
    if (from < 0 || !isDigits(address, from, from + STAMP)) {
      return Optional.empty();
    }
    try {
      LocalDateTime time = LocalDateTime.parse(address.substring(from, from + STAMP), TIME);
      return Optional.of(StoryDate.of(time.atOffset(ZoneOffset.UTC)));
    } catch (DateTimeException e) {
      return Optional.empty(); // digits that are no time
    }
  }

  /** Gives a page back its own addresses, if an archive has changed them. */
  static void undo(Document document) {
    if (!isReplay(document)) {
      return;
    }
    document.traverse((node, depth) -> undo(node));
    original(document.baseUri()).ifPresent(document::setBaseUri);
  }

  /**
   * Whether an archive may have changed a page. Few have such addresses at all, and to ask all
   * links takes a tenth as long as to parse.
   *
   * @param text of the page, as it was saved
   */
  static boolean mayHaveChanged(String text) {
    int through = 0;
    for (int at = start(text, 0); at >= 0 && through < LEAST; at = start(text, at)) {
      through++;
    }
    return through >= LEAST;
  }

  private static boolean isReplay(Document document) {
    int through = 0;
    int all = 0;
    for (Element link : document.select("a[href]")) {
      String address = link.attr("href").strip();
      if (address.startsWith("/") || address.startsWith("http")) {
        all++;
        through += start(address, 0) >= 0 ? 1 : 0;
      }
    }
    return through >= LEAST && through * 10 >= all * 6;
  }

  private static void undo(Node node) {
    if (node instanceof DataNode data) {
      Element script = data.parent();
      if (script != null && script.attr("type").equals("application/ld+json")) {
        data.setWholeData(inText(data.getWholeData().replace("\\/", "/")));
      }
    } else if (node instanceof Element element && element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue();
        if (start(value, 0) >= 0) {
          boolean set = attribute.getKey().endsWith("srcset");
          attribute.setValue(set ? inText(value) : original(value).orElse(value));
        }
      }
    }
  }

  /** A text with each archive's address in it replaced, from the white space or quote before it. */
  private static String inText(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    int start = start(text, 0);
    while (start >= 0) {
      int begin = start;
      while (begin > done && " \t\r\n\"',".indexOf(text.charAt(begin - 1)) < 0) {
        begin--;
      }
      out.append(text, done, begin);
      done = start;
      start = start(text, start + 1);
    }
    return out.append(text, done, text.length()).toString();
  }

  /** Where the address behind an archive's own begins, from an index on, or -1. */
  private static int start(String text, int from) {
    int at = text.indexOf("/http", from);
    while (at >= 0) {
      boolean address =
          text.startsWith("://", at + 5)
              || text.startsWith("s://", at + 5)
              || text.startsWith(":/", at + 5)
              || text.startsWith("s:/", at + 5);
      if (address && stamp(text, at) >= 0) {
        return at + 1;
      }
      at = text.indexOf("/http", at + 1);
    }
    return -1;
  }

  /** Where the time or the name of the capture begins that ends at a slash, or -1. */
  private static int stamp(String text, int slash) {
    int end = slash > 0 && text.charAt(slash - 1) == '*' ? slash - 1 : slash;
    if (end > 0 && text.charAt(end - 1) == '_') {
      end--;
      while (end > 0 && slash - end < 5 && Character.isLowerCase(text.charAt(end - 1))) {
        end--;
      }
    }
    if (text.startsWith("/", end - STAMP - 1) && isDigits(text, end - STAMP, end)) {
      return end - STAMP;
    }
    int name = text.lastIndexOf('/', slash - 1) + 1;
    boolean named = slash - name >= 4 && slash - name <= 6 && text.startsWith("/o/", name - 3);
    return named ? name : -1;
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (i >= text.length() || text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Servers in between make one slash of two. */
  private static String whole(String address) {
    int colon = address.indexOf(':');
    return address.startsWith("//", colon + 1)
        ? address
        : address.substring(0, colon + 1) + "/" + address.substring(colon + 1);
  }
}
