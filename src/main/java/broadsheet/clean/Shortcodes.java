package broadsheet.clean;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.PlainText;
import broadsheet.article.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What plug-ins of WordPress and the like should have replaced, and stands in the text as it was
 * written where they are gone: {@code [gallery ids="4,5"]}.
 */
public final class Shortcodes {

  /** What WordPress puts around a picture and the words below it. */
  private static final String CAPTION = "caption";

  private Shortcodes() {}

  /** Whether a text is nothing but such signs, and none of them says where something is. */
  public static boolean isAll(String text) {
    List<Shortcode> codes = Shortcode.in(text);
    return !codes.isEmpty()
        && new Stretches(codes).without(List.of(new Inline.Text(text))).isEmpty()
        && codes.stream().noneMatch(c -> isAddress(c.rest()));
  }

  /**
   * The blocks of a story with these signs apart from them, as removed: what stands between two of
   * them stays, the words of a caption go to its picture, and an address leads where it says.
   */
  public static List<Judged> settled(List<Judged> judged) {
    List<Judged> all = new ArrayList<>(judged.size());
    Set<Block> captions = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Judged one : judged) {
      boolean may = one.kept() && !one.ruled();
      if (may && one.block() instanceof Block.Paragraph paragraph) {
        part(one, paragraph.content(), all, captions);
      } else {
        all.add(one);
      }
    }
    return captions.isEmpty() ? all : captioned(all, captions);
  }

  private static void part(Judged one, List<Inline> content, List<Judged> to, Set<Block> captions) {
    String text = PlainText.unstripped(content);
    List<Shortcode> codes = Shortcode.in(text);
    if (codes.isEmpty()) {
      to.add(one);
      return;
    }
    List<Inline> rest = new Stretches(codes).without(content);
    int leading = rest.isEmpty() ? codes.size() : leading(text, codes);
    signs(one, text, codes.subList(0, leading), to);
    List<Inline> left = linked(rest, codes);
    if (!left.isEmpty()) {
      Judged kept = one.as(new Block.Paragraph(left));
      to.add(kept);
      if (codes.stream().anyMatch(c -> c.name().equals(CAPTION))) {
        captions.add(kept.block());
      }
    }
    signs(one, text, codes.subList(leading, codes.size()), to);
  }

  /** How many signs a text begins with. */
  private static int leading(String text, List<Shortcode> codes) {
    int count = 0;
    int end = 0;
    while (count < codes.size() && text.substring(end, codes.get(count).start()).isBlank()) {
      end = codes.get(count).end();
      count++;
    }
    return count;
  }

  /** Adds signs as one block that is removed. */
  private static void signs(Judged one, String text, List<Shortcode> codes, List<Judged> to) {
    if (!codes.isEmpty()) {
      String said =
          String.join(" ", codes.stream().map(c -> text.substring(c.start(), c.end())).toList());
      Block block = new Block.Paragraph(List.of(new Inline.Text(said)));
      to.add(one.as(block).removed(Reason.FURNITURE, "signs for a plug-in"));
    }
  }

  /** What is left, as a link where it is an address, or where nothing is and a sign has one. */
  private static List<Inline> linked(List<Inline> rest, List<Shortcode> codes) {
    String said = PlainText.ofInline(rest);
    Optional<String> address =
        said.isEmpty()
            ? codes.stream().map(Shortcode::rest).filter(Shortcodes::isAddress).findFirst()
            : Optional.of(said).filter(Shortcodes::isAddress);
    return address
        .map(a -> List.<Inline>of(new Inline.Link(a, List.of(new Inline.Text(a)))))
        .orElse(rest);
  }

  /** Whether a text is an address on the web and nothing else. */
  private static boolean isAddress(String text) {
    return (text.startsWith("https://") || text.startsWith("http://"))
        && text.chars().allMatch(c -> c > ' ' && c < 127 && "\"<>\\^`{|}[]".indexOf(c) < 0);
  }

  /** The blocks with each caption in the picture without one right below or above it. */
  private static List<Judged> captioned(List<Judged> all, Set<Block> captions) {
    List<Judged> out = new ArrayList<>(all);
    for (int i = 0; i < out.size(); i++) {
      if (out.get(i).block() instanceof Block.Paragraph words && captions.contains(words)) {
        int below = kept(out, i, 1);
        int above = kept(out, i, -1);
        int at = isBare(out, below) ? below : isBare(out, above) ? above : -1;
        if (at >= 0 && out.get(at).block() instanceof Block.Figure figure) {
          Block whole = new Block.Figure(figure.address(), figure.alt(), words.content());
          out.set(at, out.get(at).as(whole));
          out.remove(i--);
        }
      }
    }
    return out;
  }

  /** The next block that is kept, forwards or backwards. */
  private static int kept(List<Judged> all, int i, int step) {
    int at = i + step;
    while (at >= 0 && at < all.size() && !all.get(at).kept()) {
      at += step;
    }
    return at;
  }

  private static boolean isBare(List<Judged> all, int i) {
    return i >= 0
        && i < all.size()
        && all.get(i).kept()
        && all.get(i).block() instanceof Block.Figure figure
        && figure.caption().isEmpty();
  }
}
