package broadsheet.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A site on http, for this machine only, as a static host would serve it: index files, content
 * types, the 404 page, ranges, nothing from outside the folder. Pages get a script that reloads
 * them when the site was built again. Thread-safe.
 */
public final class PreviewServer implements AutoCloseable {

  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final HttpServer server;
  private final ExecutorService threads;
  private final SiteFiles files;
  private final LiveReload reload = new LiveReload();

  private PreviewServer(Path site, HttpServer server) {
    this.server = server;
    this.files = new SiteFiles(site);
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "preview");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Serves a site until {@link #close}.
   *
   * @param site folder of the site; need not exist yet
   * @param port to listen on, or 0 for any free one
   * @throws IOException if the port is taken, saying so
   */
  public static PreviewServer open(Path site, int port) throws IOException {
    InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    try {
      return new PreviewServer(site, HttpServer.create(new InetSocketAddress(here, port), 0));
    } catch (BindException e) {
      throw new IOException(
          "port %d is taken by another program, or not for you to use; choose another with --port, or 0 for any free one"
              .formatted(port),
          e);
    }
  }

  /** Where the front page is: {@code http://localhost:8000/}. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  /** Lets open pages load again, for the site was built. */
  public void reload() {
    reload.built();
  }

  /** Lets open pages say that the site could not be built; they stay as they are. */
  public void showFailure(String message) {
    reload.failed(message);
  }

  /** Stops at once. */
  @Override
  public void close() {
    reload.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        answer(exchange);
      } catch (InterruptedException e) {
        // The server is closing; so is the connection.
        Thread.currentThread().interrupt();
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException, InterruptedException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cache-Control", "no-store");
    String path = exchange.getRequestURI().getRawPath();
    if (!isForUs(exchange.getRequestHeaders().get("Host"))) {
      text(exchange, 403, "This preview answers to http://localhost only.\n");
    } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      headers.set("Allow", "GET, HEAD");
      text(exchange, 405, "This preview only shows pages.\n");
    } else if (LiveReload.SCRIPT.equals(path)) {
      script(exchange, reload.script(since(exchange)));
    } else if (LiveReload.WAIT.equals(path)) {
      script(exchange, reload.await(since(exchange)));
    } else {
      site(exchange, path == null ? "" : path);
    }
  }

  private void site(HttpExchange exchange, String path) throws IOException {
    SiteFiles.Found found = files.find(path);
    if (found instanceof SiteFiles.PageFile page) {
      new FileAnswer(page.path(), 200, reload).send(exchange);
    } else if (found instanceof SiteFiles.Folder) {
      String query = exchange.getRequestURI().getRawQuery();
      exchange
          .getResponseHeaders()
          .set("Location", path + "/" + (query == null ? "" : "?" + query));
      text(exchange, 301, "The folder's page is at its address with a slash.\n");
    } else {
      Path page = files.notFoundPage();
      if (page == null) {
        text(exchange, 404, "Nothing in the site has this address.\n");
      } else {
        new FileAnswer(page, 404, reload).send(exchange);
      }
    }
  }

  /** Another name means that a page elsewhere has its own name led to this machine. */
  private static boolean isForUs(@Nullable List<String> hosts) {
    if (hosts == null || hosts.size() != 1) {
      return false;
    }
    String host = hosts.get(0).toLowerCase(Locale.ROOT);
    return OWN_NAMES.contains(host.replaceFirst(":\\d{1,5}$", ""));
  }

  private static String since(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    return query != null && query.startsWith("since=") ? query.substring("since=".length()) : "";
  }

  private static void script(HttpExchange exchange, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", ContentTypes.of("reload.js"));
    body(exchange, 200, text);
  }

  private static void text(HttpExchange exchange, int status, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", ContentTypes.of("message.txt"));
    body(exchange, status, text);
  }

  private static void body(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
