package broadsheet.clean.html;

import broadsheet.clean.SmallLetters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the head of a page says about the story in it.
 *
 * @param titles the words of the titles that it gives
 * @param description its description, letters and digits alone, in lower case; may be empty
 * @param descriptions all that it describes the story with, likewise
 * @param body the story as its structured data give it, likewise; empty where they do not
 * @param article whether it says that the page is an article
 * @param pictures the names of those that it shows the story with, by {@link PictureName}
 * @param closed whether it says that the story is not free to read
 * @param data the page's JSON-LD, in its order
 */
record HeadWords(
    Set<String> titles,
    String description,
    Set<String> descriptions,
    String body,
    boolean article,
    Set<String> pictures,
    boolean closed,
    List<String> data) {

  /** Letters in lower case, and digits as they are. */
  static final SmallLetters SMALL = new SmallLetters(Character::isLetterOrDigit);

  private static final Pattern CLOSED =
      Pattern.compile("\"isAccessibleForFree\"\\s{0,9}:\\s{0,9}\"?[Ff]alse");

  /**
   * Reads the head of a page.
   *
   * @param body the JSON-LD of its body
   */
  static HeadWords of(Document document, List<String> body) {
    List<String> data = new ArrayList<>();
    StringBuilder titles = new StringBuilder(document.title());
    Set<String> descriptions = new LinkedHashSet<>();
    Set<String> pictures = new HashSet<>();
    boolean article = false;
    boolean closed = false;
    for (Element element : document.head().getAllElements()) {
      String property = Outline.attribute(element, "property");
      String called = Outline.attribute(element, "name");
      String name = property.isEmpty() ? called : called.isEmpty() ? property : property + called;
      article |= name.startsWith("article:") || name.equals("citation_title");
      article |= name.equals("og:type") && element.attr("content").contains("article");
      if (name.endsWith("og:title") || name.equals("twitter:title")) {
        titles.append(' ').append(element.attr("content"));
      } else if (name.endsWith("description")) {
        descriptions.add(letters(element.attr("content")));
      } else if (isPicture(name)) {
        pictures.add(PictureName.of(element.attr("content")));
      } else if (StatedStory.isData(element)) {
        data.add(element.data());
      }
    }
    data.addAll(body);
    pictures.remove("");
    descriptions.remove("");
    for (String json : data) {
      article |= json.contains("Article\"") || json.contains("BlogPosting\"");
      closed |= json.contains("isAccessibleForFree") && CLOSED.matcher(json).find();
    }
    return new HeadWords(
        words(titles.toString()),
        descriptions.stream().findFirst().orElse(""),
        descriptions,
        letters(String.join("\n", StatedStory.texts(data))),
        article,
        pictures,
        closed,
        data);
  }

  private static boolean isPicture(String name) {
    return switch (name) {
      case "og:image",
          "og:image:url",
          "og:image:secure_url",
          "twitter:image",
          "twitter:image:src" ->
          true;
      default -> false;
    };
  }

  /** Letters and digits in lower case, without what stands between them. */
  static String letters(String text) {
    return letters(text, text.length());
  }

  /** The first of them, so many at most. */
  static String letters(String text, int most) {
    char[] letters = new char[Math.min(text.length(), most)];
    int count = 0;
    for (int i = 0; i < text.length() && count < letters.length; i++) {
      char small = SMALL.of(text.charAt(i));
      letters[count] = small;
      count += small == SmallLetters.NONE ? 0 : 1;
    }
    return new String(letters, 0, count);
  }

  /** Whether these are the letters of a text. */
  static boolean areLetters(String letters, String text) {
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char small = SMALL.of(text.charAt(i));
      if (small != SmallLetters.NONE && (at == letters.length() || letters.charAt(at++) != small)) {
        return false;
      }
    }
    return at == letters.length();
  }

  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }
}
