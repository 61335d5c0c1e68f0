package broadsheet.clean.html;

import broadsheet.article.Block;
import broadsheet.article.Inline;
import broadsheet.source.Addresses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pictures, and films and other pages that stand inside a page. */
final class Media {

  /** Pictures that are not larger are icons and counters. */
  private static final int ICON = 64;

  private static final int POINT = 2;

  private static final List<String> LAZY =
      List.of(
          "data-src",
          "data-lazy-src",
          "data-original",
          "data-lazy",
          "data-full-src",
          "data-original-src",
          "data-img-src",
          "data-pin-media");

  /**
   * Where what an element of AMP shows is, behind what it states: its attribute, then before it.
   */
  private static final Map<String, List<String>> STATED =
      Map.of(
          "amp-youtube", List.of("data-videoid", "https://www.youtube.com/watch?v="),
          "amp-vimeo", List.of("data-videoid", "https://vimeo.com/"),
          "amp-dailymotion", List.of("data-videoid", "https://www.dailymotion.com/video/"),
          "amp-twitter", List.of("data-tweetid", "https://twitter.com/i/status/"),
          "amp-instagram", List.of("data-shortcode", "https://www.instagram.com/p/"),
          "amp-facebook", List.of("data-href", ""));

  private final Addresses addresses;

  Media(Addresses addresses) {
    this.addresses = addresses;
  }

  /** A picture without a caption, or null where the element shows none that is worth a figure. */
  Block.@Nullable Figure picture(Element image) {
    if (isIcon(image) || image.hasAttr("placeholder")) {
      return null;
    }
    return new Block.Figure(address(image), AltText.telling(image.attr("alt")), List.of());
  }

  /**
   * A film, sound or page inside the page, as a paragraph that leads there; null for none. One that
   * a browser saved with the page was on the web at an address that is lost.
   */
  Block.@Nullable Paragraph embedded(Element element) {
    String source = first(element, List.of("src", "data-src", "data-lazy-src", "data"));
    Element inner = element.firstElementChild();
    if (source.isEmpty() && inner != null && inner.normalName().equals("source")) {
      source = inner.attr("src");
    }
    List<String> stated = STATED.get(element.normalName());
    if (source.isEmpty() && stated != null && element.hasAttr(stated.get(0))) {
      source = stated.get(1) + element.attr(stated.get(0)).strip();
    }
    boolean lost = source.isBlank() || Addresses.isPart(source) || element.hasClass(Posts.CARD);
    Optional<String> address = lost ? Optional.empty() : addresses.link(source);
    if (address.isEmpty()
        || !address.get().startsWith("http")
        || isCounter(element)
        || isAdvertisement(element, address.get())) {
      return null;
    }
    String label = embedLabel(element, address.get());
    return new Block.Paragraph(
        List.of(new Inline.Link(address.get(), List.of(new Inline.Text(label)))));
  }

  /** By its own name, or by that of the host that it comes from. */
  private static boolean isAdvertisement(Element element, String address) {
    int path = address.indexOf('/', address.indexOf("//") + 2);
    int host = Cue.read(path < 0 ? address : address.substring(0, path));
    int own = Cue.read(element.className() + " " + element.id());
    return ((host | own) & Cue.AD.bit()) != 0;
  }

  private static String embedLabel(Element element, String address) {
    String title = element.attr("title").strip();
    return title.isEmpty() ? address : title;
  }

  /** Where a picture is: what stands for one until a script has loaded it comes last, or never. */
  private String address(Element image) {
    String source = image.attr("src");
    boolean stands = !source.startsWith("data:") && PictureName.isStandIn(source);
    String own = stands ? "" : address(source);
    if (own.isEmpty()) {
      own = address(first(image, LAZY));
    }
    if (own.isEmpty()) {
      own = address(fromSet(image));
    }
    return own.isEmpty() ? withoutScripts(image) : own;
  }

  private String address(String source) {
    return source.isBlank() ? "" : addresses.image(source).orElse("");
  }

  /**
   * Where the picture is that readers without scripts see, which stands right behind it; or the one
   * that it leads to.
   */
  private String withoutScripts(Element image) {
    Element parent = image.parent();
    Element shown = parent != null && parent.normalName().equals("picture") ? parent : image;
    Element next = shown.nextElementSibling();
    Element other =
        next != null && next.normalName().equals("noscript") ? next.selectFirst("img") : null;
    if (other != null && !PictureName.isStandIn(other.attr("src"))) {
      return address(other.attr("src"));
    }
    Element link = shown.parent();
    String target = link == null || !link.normalName().equals("a") ? "" : link.attr("href");
    return PictureName.isFile(target) ? address(target) : "";
  }

  private static String fromSet(Element image) {
    String set = first(image, List.of("srcset", "data-srcset", "data-lazy-srcset"));
    Element parent = image.parent();
    if (set.isEmpty() && parent != null && parent.normalName().equals("picture")) {
      for (Element source : parent.children()) {
        if (source.normalName().equals("source") && set.isEmpty()) {
          set = first(source, List.of("srcset", "data-srcset"));
        }
      }
    }
    String one = set.strip();
    for (int i = 0; i < one.length(); i++) {
      if (WhiteSpace.isSpace(one.charAt(i))) {
        return one.substring(0, i);
      }
    }
    return one;
  }

  private static String first(Element element, List<String> attributes) {
    for (String attribute : attributes) {
      String value = element.attr(attribute);
      if (!value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }

  private static boolean isIcon(Element image) {
    int width = size(image.attr("width"));
    int height = size(image.attr("height"));
    return (width >= 0 && width <= ICON) || (height >= 0 && height <= ICON);
  }

  /** Pages of a point or two count their readers. */
  private static boolean isCounter(Element element) {
    int width = size(element.attr("width"));
    int height = size(element.attr("height"));
    return (width >= 0 && width <= POINT) || (height >= 0 && height <= POINT);
  }

  private static int size(String attribute) {
    int value = -1;
    for (int i = 0; i < Math.min(attribute.length(), 6); i++) {
      char c = attribute.charAt(i);
      if (c < '0' || c > '9') {
        return attribute.startsWith("px", i) ? value : -1;
      }
      value = Math.max(value, 0) * 10 + (c - '0');
    }
    return value;
  }
}
