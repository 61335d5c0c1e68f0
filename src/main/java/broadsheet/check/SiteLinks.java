package broadsheet.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the links of a site lead, judged by the names of its files. Immutable, thread-safe. */
final class SiteLinks {

  private final Set<String> files;
  private final Map<String, String> anyCase = new HashMap<>();
  private final @Nullable String url;

  /**
   * The links of one site.
   *
   * @param files paths of all files of the site
   * @param url where the site will stand, ending in {@code /}, or null
   */
  SiteLinks(Collection<String> files, @Nullable String url) {
    this.files = new HashSet<>(files);
    files.forEach(f -> anyCase.put(f.toLowerCase(Locale.ROOT), f));
    this.url = url;
  }

  /**
   * Where a link leads.
   *
   * @param file the file of the site, or empty if the link leads elsewhere or nowhere
   * @param fragment its place in the file, decoded; may be empty
   * @param host whether another host is asked
   * @param problem what is wrong, or empty
   */
  record Target(String file, String fragment, boolean host, String problem) {}

  /** Judges a link in a page, which must be relative. */
  Target fromPage(String page, String link) {
    String address = link.strip();
    if (url != null && address.startsWith(url)) {
      return atUrl(address);
    }
    String scheme = scheme(address);
    if (!scheme.isEmpty()) {
      return switch (scheme) {
        case "http", "https" -> new Target("", "", true, "");
        case "mailto", "tel", "data" -> new Target("", "", false, "");
        default -> wrong("has an address that no page may have");
      };
    }
    if (address.startsWith("//")) {
      return new Target("", "", true, "leads to a host without saying how; write https:");
    }
    if (address.startsWith("/")) {
      return page.equals("404.html")
          ? atRoot(address)
          : wrong("begins at the host's root; make it relative");
    }
    return relative(page, address);
  }

  /** Judges an absolute address that begins with the site's own. */
  Target atUrl(String address) {
    String prefix = url == null ? "" : url;
    return folderOrFile(address.substring(Math.min(prefix.length(), address.length())));
  }

  boolean isOwn(String address) {
    return url != null && address.startsWith(url);
  }

  /** The 404 page is shown at any depth, so its links begin at the root. */
  private Target atRoot(String address) {
    String base = url == null ? "/" : url.replaceFirst("^https?://[^/]*", "");
    return address.startsWith(base)
        ? folderOrFile(address.substring(base.length()))
        : wrong("is not below the site's own address");
  }

  private Target folderOrFile(String rest) {
    String path = path(rest);
    String name = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    return exists(name, fragment(rest));
  }

  private Target relative(String page, String address) {
    String path = path(address);
    if (path.isEmpty()) {
      return new Target(page, fragment(address), false, "");
    }
    int slash = page.lastIndexOf('/');
    StringBuilder at = new StringBuilder(slash < 0 ? "" : page.substring(0, slash));
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        if (at.isEmpty()) {
          return wrong("leads out of the site");
        }
        at.setLength(Math.max(0, at.lastIndexOf("/")));
      } else if (!name.equals(".")) {
        at.append(at.isEmpty() ? "" : "/").append(name);
      }
    }
    return exists(at.toString(), fragment(address));
  }

  private Target exists(String file, String fragment) {
    if (files.contains(file)) {
      return new Target(file, fragment, false, "");
    }
    String folder = file.isEmpty() || file.endsWith("/") ? file : file + "/";
    if (files.contains(folder + "index.html")) {
      return wrong("names a folder; name its index.html, so that it works from disk");
    }
    String other = anyCase.get(file.toLowerCase(Locale.ROOT));
    return wrong(
        other == null
            ? "leads nowhere"
            : "differs in letter case from `" + other + "`, which most hosts tell apart");
  }

  private static Target wrong(String problem) {
    return new Target("", "", false, problem);
  }

  private static String path(String address) {
    int end = address.length();
    for (char mark : new char[] {'#', '?'}) {
      int at = address.indexOf(mark);
      end = at >= 0 && at < end ? at : end;
    }
    return decode(address.substring(0, end));
  }

  private static String fragment(String address) {
    int hash = address.indexOf('#');
    return hash < 0 ? "" : decode(address.substring(hash + 1));
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenEscape) {
      return text;
    }
  }

  private static String scheme(String address) {
    int colon = address.indexOf(':');
    for (int i = 0; i < colon; i++) {
      char c = address.charAt(i);
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z';
      if (!letter && (i == 0 || "0123456789+-.".indexOf(c) < 0)) {
        return "";
      }
    }
    return colon < 1 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
  }
}
