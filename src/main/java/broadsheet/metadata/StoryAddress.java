package broadsheet.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of a story, without what only tells where its reader came from. */
final class StoryAddress {
  private static final int LONGEST = 2_000;
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "msclkid",
          "yclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "srsltid",
          "_ga",
          "twclid",
          "ncid",
          "cmpid",
          "ref_src",
          "wt_mc",
          "at_medium",
          "at_campaign",
          "xtor");

  /** As the Wayback Machine and others spell it: the moment of the capture, then the address. */
  private static final Pattern REPLAYED =
      Pattern.compile("/[0-9]{14}(?:[a-z]{2}_)?/(https?):/{1,2}(?!/)(.*)$");

  private StoryAddress() {}

  /** The address, absolute and clean, where it is one of the web. */
  static Optional<String> of(@Nullable String stated, @Nullable String base) {
    if (stated == null || stated.isBlank() || stated.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(original(stated.strip()).replace(" ", "%20"));
      if (!uri.isAbsolute()) {
        if (base == null || base.length() > LONGEST) {
          return Optional.empty();
        }
        uri = new URI(base.strip()).resolve(uri);
      }
      return clean(uri);
    } catch (URISyntaxException | IllegalArgumentException none) {
      return Optional.empty(); // not an address: the next best is taken
    }
  }

  /** The address that a web archive replays under one of its own. */
  private static String original(String address) {
    Matcher replayed = REPLAYED.matcher(address);
    return replayed.find() ? replayed.group(1) + "://" + replayed.group(2) : address;
  }

  private static Optional<String> clean(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    if (!(scheme.equals("http") || scheme.equals("https")) || host == null || host.isEmpty()) {
      return Optional.empty();
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = query(uri.getRawQuery());
    return Optional.of(
        scheme
            + "://"
            + host.toLowerCase(Locale.ROOT)
            + port
            + path
            + (query.isEmpty() ? "" : "?" + query));
  }

  private static String query(@Nullable String query) {
    StringJoiner kept = new StringJoiner("&");
    if (query != null) {
      for (String part : query.split("&", 200)) {
        String name = part.contains("=") ? part.substring(0, part.indexOf('=')) : part;
        String low = name.toLowerCase(Locale.ROOT);
        if (!part.isEmpty() && !low.startsWith("utm_") && !TRACKING.contains(low)) {
          kept.add(part);
        }
      }
    }
    return kept.toString();
  }

  /** Whether an address is only that of a site's front page. */
  static boolean isRoot(String address) {
    URI uri = URI.create(address);
    return uri.getRawQuery() == null && uri.getRawPath().length() <= 1;
  }

  /** The host's name without "www.", or empty. */
  static String host(@Nullable String address) {
    if (address == null) {
      return "";
    }
    String host = URI.create(address).getHost();
    return host == null ? "" : host.startsWith("www.") ? host.substring(4) : host;
  }
}
