package broadsheet.metadata;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the site of a page is called, by itself and by its host. Immutable. */
final class SiteNames {

  /** What parts a name from what a site says of itself beside it. */
  private static final Pattern PARTS = Pattern.compile("\\s*[|•·]\\s*|\\s+[-–—]\\s+|:\\s+");

  /** What sites are called by programs that nobody has told their name, as keys. */
  private static final Set<String> ANY =
      Set.of("blog", "home", "homepage", "news", "site", "website");

  private static final Pattern ENDS = Pattern.compile("^(?:https?://)?[\\s|•·–—-]*|[\\s|•·–—/-]*$");

  private static final int SHORTEST = 4;

  /** The longest name that a page may have for its own title too, where it has no better one. */
  private static final int LONGEST = 30;

  private final @Nullable String paper;
  private final Set<String> keys;
  private final String host;

  private SiteNames(@Nullable String paper, Set<String> keys, String host) {
    this.paper = paper;
    this.keys = keys;
    this.host = host;
  }

  /** The names that a page states. */
  static SiteNames of(PageFacts facts, ArticleData data, @Nullable String url) {
    String host = StoryAddress.host(url);
    String called = Prose.key(label(host));
    Set<String> keys = new LinkedHashSet<>();
    String paper = null;
    for (String name :
        List.of(
            facts.firstMeta("og:site_name"),
            data.nameOf("publisher"),
            facts.propertyTexts("publisher").stream().findFirst().orElse(""),
            data.textOf("WebSite", "name"),
            data.textOf("NewsMediaOrganization", "name"),
            data.textOf("Organization", "name"),
            facts.firstMeta("application-name", "apple-mobile-web-app-title", "dc.publisher"))) {
      String key = Prose.key(name);
      if (!key.isEmpty() && name.length() <= 80 && name.indexOf('{') < 0) {
        keys.add(key);
        paper = paper == null ? shown(name, called, host, facts) : paper;
      }
    }
    for (String label : host.split("\\.", 10)) {
      String key = Prose.key(label);
      if (key.length() >= 5) {
        keys.add(key);
      }
    }
    return new SiteNames(paper, keys, called);
  }

  /**
   * A name without what the site says of itself beside it; null where it says no more than the
   * host, the title of the page, or what any site is called.
   */
  private static @Nullable String shown(String name, String called, String host, PageFacts facts) {
    String whole = ENDS.matcher(name).replaceAll("");
    String bare = bare(whole, called);
    String key = Prose.key(bare);
    String hostKey = Prose.key(host);
    boolean isHost = bare.equals(whole) && bare.indexOf('.') > 0 && key.equals(hostKey);
    boolean isTitle = bare.length() > LONGEST && key.equals(Prose.key(facts.title()));
    boolean isAny = ANY.contains(key) && !hostKey.contains(key);
    return isHost || isTitle || isAny ? null : bare;
  }

  /** The part of a name that the host says too: "Lamp Post" of "Lamp Post | News for all". */
  private static String bare(String whole, String host) {
    List<String> parts = List.of(PARTS.split(whole, 10));
    return parts.stream()
        .filter(part -> parts.size() > 1 && isLike(Prose.key(part), host))
        .min(Comparator.comparingInt(part -> Math.abs(Prose.key(part).length() - host.length())))
        .filter(part -> part.indexOf('.') < 0 || parts.indexOf(part) == 0)
        .orElse(whole);
  }

  private static boolean isLike(String key, String host) {
    return Math.min(key.length(), host.length()) >= SHORTEST
        && (host.contains(key) || key.contains(host));
  }

  /** The part of a host that names the site: the longest of its labels. */
  private static String label(String host) {
    String longest = "";
    String[] labels = host.split("\\.", 10);
    for (int i = 0; i < labels.length - 1; i++) {
      longest = labels[i].length() > longest.length() ? labels[i] : longest;
    }
    return longest;
  }

  /** The name to show, or null where the page states none; a host is not a name. */
  @Nullable String paper() {
    return paper;
  }

  /** Whether a text is the name of the whole site; "Travel" of travel-notes.example is not. */
  boolean isPaper(String text) {
    String key = Prose.key(text);
    String name = paper == null ? "" : Prose.key(paper);
    boolean stated = key.equals(name) && (host.contains(key) || key.contains(host));
    return !key.isEmpty() && !host.isEmpty() && (stated || key.equals(host));
  }

  /** The site's name where a text is the beginning of it, but for one of some last words. */
  String whole(String text, Set<String> lastWords) {
    String key = Prose.key(text);
    String name = paper == null ? "" : paper;
    int rest = name.lastIndexOf(' ');
    return rest > 0
            && Prose.key(name.substring(0, rest)).equals(key)
            && lastWords.contains(name.substring(rest + 1).toLowerCase(Locale.ROOT))
        ? name
        : text;
  }

  /** Whether a text is one of the site's names, or its host's name. */
  boolean isName(String text) {
    String key = Prose.key(text);
    if (key.isEmpty()) {
      return false;
    }
    if (keys.contains(key)) {
      return true;
    }
    boolean ofHost =
        host.length() >= 3
            && (key.equals(host)
                || key.equals("the" + host)
                || (key.length() >= 5 && (host.contains(key) || isHostAndMore(text, key))));
    return ofHost && text.length() <= 40;
  }

  /**
   * "Example News" for the host example.org; a sentence that happens to begin so is no name, nor is
   * "Example's 2026 report".
   */
  private boolean isHostAndMore(String text, String key) {
    return key.startsWith(host)
        && text.chars().filter(c -> c == ' ').count() < 3
        && key.substring(host.length()).chars().noneMatch(Character::isDigit);
  }
}
