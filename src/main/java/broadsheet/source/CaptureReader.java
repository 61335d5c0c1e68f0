package broadsheet.source;

import broadsheet.article.StoryDate;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The comments that programs leave in the pages they save. Known are SingleFile's ("Page saved with
 * SingleFile", the address, the date as JavaScript prints it), the browsers' ("saved from url="),
 * and the one that the Wayback Machine puts at the end ("FILE ARCHIVED ON"), whose date is in UTC.
 * Of a page saved from a web archive they say when the archive captured it, and from where.
 *
 * <p>Only comments in the first and last {@value #REACH} characters count. Immutable and
 * thread-safe.
 */
final class CaptureReader {
  /** SingleFile writes right behind {@code <html>}; whose attributes may be long. */
  private static final int REACH = 16_384;

  private static final DateTimeFormatter JAVASCRIPT =
      DateTimeFormatter.ofPattern("MMM d yyyy H:mm:ss 'GMT'xx", Locale.ENGLISH);
  private static final DateTimeFormatter WAYBACK =
      DateTimeFormatter.ofPattern("H:mm:ss MMM d, yyyy", Locale.ENGLISH);

  /** What the comments in a saved page say. */
  Capture read(String html) {
    Capture head = search(html.substring(0, Math.min(REACH, html.length())));
    if (head.saved() != null || html.length() <= REACH) {
      return head;
    }
    Capture tail = search(html.substring(Math.max(REACH, html.length() - REACH)));
    return new Capture(
        head.url() == null ? tail.url() : head.url(),
        tail.saved(),
        head.archived() == null ? tail.archived() : head.archived());
  }

  private static Capture search(String part) {
    String url = null;
    StoryDate saved = null;
    String archived = null;
    int start = part.indexOf("<!--");
    while (start >= 0) {
      int end = part.indexOf("-->", start);
      if (end < 0) {
        break;
      }
      Capture said = comment(part.substring(Math.min(start + 4, end), end).strip());
      url = url == null ? said.url() : url;
      saved = saved == null ? said.saved() : saved;
      archived = archived == null ? said.archived() : archived;
      start = part.indexOf("<!--", end);
    }
    return new Capture(url, saved, archived);
  }

  private static Capture comment(String comment) {
    if (comment.startsWith("Page saved with SingleFile")
        || comment.startsWith("Archive processed by SingleFile")) {
      return capture(
          field(comment, "url:").flatMap(WebAddress::parse).orElse(null),
          field(comment, "saved date:").map(CaptureReader::javascriptDate).orElse(null));
    }
    if (comment.startsWith("saved from url=(")) {
      String address = comment.substring(comment.indexOf(')') + 1).strip();
      return capture(WebAddress.parse(address).orElse(null), null);
    }
    if (comment.startsWith("FILE ARCHIVED ON ")) {
      int end = comment.indexOf(" AND RETRIEVED");
      return new Capture(null, end < 0 ? null : waybackDate(comment.substring(17, end)), null);
    }
    return Capture.UNKNOWN;
  }

  /** What was saved from a web archive is as old as the archive's capture of it. */
  private static Capture capture(@Nullable String url, @Nullable StoryDate saved) {
    String original = url == null ? null : Replay.original(url).orElse(null);
    return original == null
        ? new Capture(url, saved, null)
        : new Capture(original, Replay.captured(String.valueOf(url)).orElse(saved), url);
  }

  private static Optional<String> field(String comment, String name) {
    return comment
        .lines()
        .map(String::strip)
        .filter(l -> l.startsWith(name))
        .map(l -> l.substring(name.length()).strip())
        .findFirst();
  }

  /** {@code Thu Jun 11 2026 22:49:39 GMT+0200 (Central European Summer Time)}, or ISO 8601. */
  private static @Nullable StoryDate javascriptDate(String text) {
    String[] words = text.split("\\s+", 7);
    if (words.length < 6) {
      return StoryDate.parse(text).orElse(null);
    }
    try {
      String date = String.join(" ", Arrays.asList(words).subList(1, 6));
      return StoryDate.of(OffsetDateTime.parse(date, JAVASCRIPT));
    } catch (DateTimeException e) {
      return null; // not a date as JavaScript prints it: then nobody said when
    }
  }

  private static @Nullable StoryDate waybackDate(String text) {
    try {
      return StoryDate.of(LocalDateTime.parse(text.strip(), WAYBACK).atOffset(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return null; // not a date as the Wayback Machine prints it: then nobody said when
    }
  }
}
