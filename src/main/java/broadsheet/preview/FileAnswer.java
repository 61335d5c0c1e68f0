package broadsheet.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A file as the answer to a request: whole, in part, or not again.
 *
 * @param file to send
 * @param status 200, or 404 for the page that says so
 * @param reload what gives pages their script
 */
record FileAnswer(Path file, int status, LiveReload reload) {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  void send(HttpExchange exchange) throws IOException {
    // Opened before it is measured: a build may put another file in its place meanwhile.
    try (FileChannel channel = FileChannel.open(file)) {
      Instant modified = Files.getLastModifiedTime(file).toInstant();
      String tag = "\"%x-%x\"".formatted(modified.toEpochMilli(), channel.size());
      String type = ContentTypes.of(String.valueOf(file.getFileName()));
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", type);
      headers.set("ETag", tag);
      headers.set("Last-Modified", HTTP_DATE.format(modified));
      if (status == 200 && isKnown(exchange.getRequestHeaders(), tag, modified)) {
        exchange.sendResponseHeaders(304, -1);
      } else if (type.startsWith("text/html")) {
        byte[] page = reload.inject(Channels.newInputStream(channel).readAllBytes());
        head(exchange, status, page.length);
        body(exchange, new ByteArrayInputStream(page), page.length);
      } else {
        part(exchange, channel, tag);
      }
    }
  }

  private void part(HttpExchange exchange, FileChannel channel, String tag) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Accept-Ranges", "bytes");
    long size = channel.size();
    Optional<ByteRange> range = range(exchange.getRequestHeaders(), tag, size);
    if (range.isPresent() && range.get().isEmpty()) {
      headers.set("Content-Range", "bytes */" + size);
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    ByteRange wanted = range.orElse(new ByteRange(0, size - 1));
    if (range.isPresent()) {
      headers.set("Content-Range", "bytes %d-%d/%d".formatted(wanted.first(), wanted.last(), size));
    }
    channel.position(wanted.first());
    head(exchange, range.isPresent() ? 206 : status, wanted.length());
    body(exchange, Channels.newInputStream(channel), wanted.length());
  }

  private Optional<ByteRange> range(Headers request, String tag, long size) {
    String range = request.getFirst("Range");
    String condition = request.getFirst("If-Range");
    return range == null || status != 200 || (condition != null && !condition.equals(tag))
        ? Optional.empty()
        : ByteRange.parse(range, size);
  }

  private static void head(HttpExchange exchange, int status, long length) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      // To this server 0 means that the length is not known, and -1 that there is nothing.
      exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
    }
  }

  private static void body(HttpExchange exchange, InputStream in, long length) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD") || length == 0) {
      return;
    }
    try (OutputStream out = exchange.getResponseBody()) {
      byte[] buffer = new byte[(int) Math.min(length, 1 << 16)];
      for (long left = length; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          return;
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  private static boolean isKnown(Headers request, String tag, Instant modified) {
    String tags = request.getFirst("If-None-Match");
    if (tags != null) {
      return Arrays.stream(tags.split(","))
          .map(String::strip)
          .anyMatch(t -> t.equals("*") || t.replaceFirst("^W/", "").equals(tag));
    }
    String since = request.getFirst("If-Modified-Since");
    return since != null
        && since.equals(HTTP_DATE.format(modified.truncatedTo(ChronoUnit.SECONDS)));
  }
}
