package broadsheet.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Links as Obsidian and wikis write them: {@code [[The mill]]}, {@code [[people/ada|Ada]]}, and
 * {@code ![[quay.png|300]]} for a picture. They become links and pictures of Markdown.
 */
final class WikiLinks {

  /** In a table the bar is escaped. Of a part of a page, behind a #, nothing is known. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?<!\\\\)(!?)\\[\\[([^\\[\\]|#\\\\]{0,249}[^\\[\\]|#\\\\\\s])(?:#[^\\[\\]|\\\\]{0,250})?"
              + "(?:\\\\?\\|([^\\[\\]|]{1,250}))?]]");

  /** Whether it is one that a site may show is told later. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "\\.(?:jpe?g|png|gif|webp|avif|svg|bmp|heic|tiff?)$", Pattern.CASE_INSENSITIVE);

  private WikiLinks() {}

  /** Makes links and pictures of all in a document. */
  static void replace(Document document) {
    for (Node node = document; node != null; node = InlineReader.following(node, document)) {
      if (node instanceof Text text && !(text.getParent() instanceof Code)) {
        String chars = taken(text);
        if (chars.contains("[[")) {
          replace(text, chars);
        }
      }
    }
  }

  /** The characters of a text and of those right behind it, which the library leaves in pieces. */
  private static String taken(Text text) {
    if (!(text.getNext() instanceof Text)) {
      return text.getChars().toString();
    }
    StringBuilder chars = new StringBuilder(text.getChars());
    while (text.getNext() instanceof Text next) {
      chars.append(next.getChars());
      next.unlink();
    }
    text.setChars(BasedSequence.of(chars));
    return chars.toString();
  }

  private static void replace(Text text, String chars) {
    Matcher link = LINK.matcher(chars);
    int done = 0;
    while (link.find()) {
      text.insertBefore(new Text(BasedSequence.of(chars.substring(done, link.start()))));
      String target = link.group(2).strip();
      text.insertBefore(link.group(1).isEmpty() ? link(target, link.group(3)) : picture(target));
      done = link.end();
    }
    text.setChars(BasedSequence.of(chars.substring(done)));
  }

  private static Node link(String target, @Nullable String words) {
    Link link = new Link(BasedSequence.of("[[" + target + "]]"));
    link.setUrlChars(address(target));
    String last = target.substring(target.lastIndexOf('/') + 1);
    link.appendChild(new Text(BasedSequence.of(words == null ? last : words.strip())));
    return link;
  }

  /** What is shown inside the text; a page that is, is only led to. */
  private static Node picture(String target) {
    if (!PICTURE.matcher(target).find()) {
      return link(target, null);
    }
    Image picture = new Image(BasedSequence.of("![[" + target + "]]"));
    picture.setUrlChars(address(target));
    return picture;
  }

  private static BasedSequence address(String target) {
    return BasedSequence.of(
        Stream.of(target.split("/", -1))
            .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/")));
  }
}
