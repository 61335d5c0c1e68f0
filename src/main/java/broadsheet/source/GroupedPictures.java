package broadsheet.source;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pictures that stand on a page more than once, as SingleFile writes them: the address stands in a
 * style sheet, {@code --sf-img-7: url("data:image/jpeg;base64,…")}, and each picture is an empty
 * one that has it for its background.
 */
final class GroupedPictures {

  private static final String NAME = "--sf-img-";

  private static final Pattern ADDRESS =
      Pattern.compile(
          NAME
              + "(\\d{1,6}+)\\s*+:\\s*+(?:/\\*[^*]*+\\*/\\s*+)?+url\\(\\s*+[\"']?+"
              + "(data:image/[^\"')]++)");

  private static final Pattern BACKGROUND =
      Pattern.compile("background-image\\s*+:\\s*+var\\(\\s*+" + NAME + "(\\d{1,6}+)");

  private GroupedPictures() {}

  /** Whether a page may have such pictures: their style sheet stands in its head. */
  static boolean mayBeIn(Document document) {
    return document.head().children().stream()
        .filter(child -> child.normalName().equals("style"))
        .flatMap(style -> style.dataNodes().stream())
        .anyMatch(data -> data.getWholeData().contains(NAME));
  }

  /** Gives each picture the address that it shows. */
  static void place(Document document) {
    Map<String, String> addresses = new HashMap<>();
    for (Element style : document.select("style")) {
      for (DataNode data : style.dataNodes()) {
        Matcher matcher = ADDRESS.matcher(data.getWholeData());
        while (matcher.find()) {
          addresses.putIfAbsent(matcher.group(1), matcher.group(2));
        }
      }
    }
    for (Element picture : document.select("img[style]")) {
      Matcher shown = BACKGROUND.matcher(picture.attr("style"));
      String address = shown.find() ? addresses.get(shown.group(1)) : null;
      if (address != null) {
        picture.attr("src", address);
      }
    }
  }
}
