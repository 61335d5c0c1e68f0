package broadsheet.render;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which addresses of a source may become links, whatever the stages before let through. */
final class LinkAddress {

  private LinkAddress() {}

  static boolean isWeb(String address) {
    String start = start(address);
    return (start.startsWith("http://") && address.length() > "http://".length())
        || (start.startsWith("https://") && address.length() > "https://".length());
  }

  /** An address, or null where there is none of the web. */
  static @Nullable String web(@Nullable String address) {
    return address != null && isWeb(address) ? address : null;
  }

  static boolean isLink(String address) {
    return isWeb(address) || start(address).startsWith("mailto:");
  }

  /** The host of an address, or the address itself where it has none. */
  static String host(String address) {
    try {
      String host = new URI(address).getHost();
      return host == null ? address : host;
    } catch (URISyntaxException e) {
      return address; // Shown to readers as it stands.
    }
  }

  private static String start(String address) {
    return address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
  }
}
