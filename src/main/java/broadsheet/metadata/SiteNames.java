package broadsheet.metadata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the site of a page is called, by itself and by its host. Immutable. */
final class SiteNames {
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
        boolean isHost = name.indexOf('.') > 0 && key.equals(Prose.key(host));
        paper = paper == null && !isHost ? name : paper;
      }
    }
    for (String label : host.split("\\.", 10)) {
      String key = Prose.key(label);
      if (key.length() >= 5) {
        keys.add(key);
      }
    }
    return new SiteNames(paper, keys, Prose.key(label(host)));
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
