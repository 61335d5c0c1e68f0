package broadsheet.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The character set that a page says it is in: in its XML declaration, or in the first {@code meta}
 * that names one. Later than browsers' first 1,024 bytes counts too, because browsers, on meeting
 * such a {@code meta}, begin again. Immutable and thread-safe.
 */
final class DeclaredEncoding {
  private static final int REACH = 65_536;

  /** Where browsers look, and nearly all pages say it: what is found there is the first in all. */
  private static final int NEAR = 1_024;

  private static final int LONGEST_TAG = 2_048;

  /** The declared character set, or nothing where there is none or no browser knows it. */
  Optional<Encoding> find(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(REACH, bytes.length), StandardCharsets.ISO_8859_1);
    String beginning = head.substring(0, Math.min(NEAR, head.length()));
    return xml(head).or(() -> meta(beginning)).or(() -> meta(head));
  }

  private static Optional<Encoding> xml(String head) {
    int end = head.startsWith("<?xml") ? head.indexOf("?>") : -1;
    if (end < 0) {
      return Optional.empty();
    }
    return valueAfter(head.substring(0, end), "encoding").flatMap(Encoding::ofLabel);
  }

  private static Optional<Encoding> meta(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < lower.length()) {
      int tag = lower.indexOf("<meta", at);
      int comment = lower.indexOf("<!--", at);
      if (comment >= 0 && comment < tag) {
        int end = lower.indexOf("-->", comment);
        at = end < 0 ? lower.length() : end + 3;
      } else if (tag < 0) {
        return Optional.empty();
      } else {
        int end = lower.indexOf('>', tag);
        at = end < 0 || end - tag > LONGEST_TAG ? tag + 5 : end + 1;
        Optional<Encoding> encoding =
            at == tag + 5 ? Optional.empty() : ofMeta(head.substring(tag, at));
        if (encoding.isPresent()) {
          return encoding;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Encoding> ofMeta(String tag) {
    Element meta = Jsoup.parseBodyFragment(tag).selectFirst("meta");
    if (meta == null) {
      return Optional.empty();
    }
    if (meta.hasAttr("charset")) {
      return Encoding.ofLabel(meta.attr("charset"));
    }
    return meta.attr("http-equiv").equalsIgnoreCase("content-type")
        ? valueAfter(meta.attr("content"), "charset").flatMap(Encoding::ofLabel)
        : Optional.empty();
  }

  /** The value in {@code name=value}, {@code name = "value"}, up to white space or {@code ;}. */
  private static Optional<String> valueAfter(String text, String name) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(name);
    int equals = at < 0 ? -1 : text.indexOf('=', at);
    if (equals < 0) {
      return Optional.empty();
    }
    String rest = text.substring(equals + 1).strip();
    String value = rest.startsWith("\"") || rest.startsWith("'") ? rest.substring(1) : rest;
    int end = 0;
    while (end < value.length() && "\"'; \t\r\n".indexOf(value.charAt(end)) < 0) {
      end++;
    }
    return Optional.of(value.substring(0, end));
  }
}
