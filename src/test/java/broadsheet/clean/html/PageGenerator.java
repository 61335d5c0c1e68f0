package broadsheet.clean.html;

import java.util.List;
import java.util.Random;

/** Pages that nobody would write: any element inside any other, text everywhere. */
final class PageGenerator {

  private static final List<String> TAGS =
      List.of(
          "p",
          "div",
          "div class=caption",
          "ul",
          "ol",
          "li",
          "li",
          "table",
          "tr",
          "td",
          "th",
          "caption",
          "thead",
          "figure",
          "figcaption",
          "blockquote",
          "pre",
          "code",
          "h1",
          "h3",
          "b",
          "a href=x.html",
          "em",
          "sub",
          "q",
          "span",
          "span hidden",
          "div style='display:none'",
          "section",
          "article",
          "nav",
          "footer",
          "form",
          "select",
          "option",
          "button",
          "noscript",
          "dl",
          "dt",
          "dd",
          "details",
          "summary",
          "video",
          "svg",
          "cite",
          "label",
          "center");

  private final Random random;
  private int words;

  PageGenerator(Random random) {
    this.random = random;
  }

  String page() {
    StringBuilder out = new StringBuilder("<body>");
    fill(out, 0);
    return out.append("</body>").toString();
  }

  private void fill(StringBuilder out, int depth) {
    int parts = 1 + random.nextInt(depth == 0 ? 12 : 4);
    for (int i = 0; i < parts; i++) {
      int choice = random.nextInt(10);
      if (choice < 4 || depth > 7) {
        out.append(random.nextBoolean() ? " " : "").append("w").append(words++);
        out.append(random.nextBoolean() ? ".\n" : "");
      } else if (choice == 4) {
        out.append(List.of("<br>", "<hr>", "<img src=a.jpg>", "<br><br>").get(random.nextInt(4)));
      } else {
        String tag = TAGS.get(random.nextInt(TAGS.size()));
        out.append('<').append(tag).append('>');
        fill(out, depth + 1);
        if (random.nextInt(12) > 0) {
          out.append("</").append(tag.split(" ", 2)[0]).append('>');
        }
      }
    }
  }
}
