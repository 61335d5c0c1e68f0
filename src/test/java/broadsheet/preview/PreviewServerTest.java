package broadsheet.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewServerTest {

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private PreviewServer server;

  @BeforeEach
  void serve() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site"));
    write("site/index.html", "<!DOCTYPE html><html><body><h1>Front</h1></body></html>");
    write("site/404.html", "<html><body>Not here</body></html>");
    write("site/2018/07/index.html", "<html><body>July</body></html>");
    write("site/assets/style.css", "h1{color:black}");
    write("site/assets/empty.css", "");
    write("site/feed.xml", "<rss/>");
    write("site/café 100%.txt", "coffee");
    write("site/.broadsheet/record", "secret");
    write("site/numbers.bin", "0123456789");
    Files.createDirectories(folder.resolve("site/bare"));
    write("secret.txt", "secret");
    Files.createSymbolicLink(site.resolve("way-out.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(site.resolve("way-out"), folder);
    server = PreviewServer.open(site, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFolderShowsItsIndexFile() throws Exception {
    assertThat(get("/").body()).contains("<h1>Front</h1>");
    assertThat(get("/2018/07/").body()).contains("July");
    assertThat(get("/2018/07/index.html?from=mail").body()).contains("July");
  }

  @Test
  void aFolderWithoutItsSlashLeadsToTheOneWith() throws Exception {
    HttpResponse<String> response = get("/2018/07?x=1");
    assertThat(response.statusCode()).isEqualTo(301);
    assertThat(response.headers().firstValue("Location")).hasValue("/2018/07/?x=1");
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html; charset=utf-8",
    "/assets/style.css, text/css; charset=utf-8",
    "/feed.xml, application/xml; charset=utf-8",
    "/caf%C3%A9%20100%25.txt, text/plain; charset=utf-8",
    "/numbers.bin, application/octet-stream"
  })
  void eachFileSaysWhatItIs(String path, String type) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/bare/", "/feed.xml/", "/INDEX.html", "/a//b"})
  void whatIsNotThereIsThePageThatSaysSo(String path) throws IOException {
    String response = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    assertThat(response).startsWith("HTTP/1.1 404").contains("Not here").contains("text/html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/2018/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/%252e%252e/secret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/way-out.txt",
        "/way-out/secret.txt",
        "/way-out/",
        "/.broadsheet/record",
        "/.broadsheet/",
        "/./.broadsheet/record",
        "/%2ebroadsheet/record",
        "/secret.txt%00.html",
        "/index.html%00",
        "/C:/secret.txt",
        "//secret.txt",
        "/%",
        "/%zz",
        "../secret.txt",
        "secret.txt",
        "file:///etc/passwd",
        "http://localhost/../secret.txt",
        "*"
      })
  void nothingLeadsOutOfTheSite(String path) throws IOException {
    String response = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    assertThat(response).startsWith("HTTP/1.1 40").doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123, bytes 0-3/10",
    "bytes=8-, 206, 89, bytes 8-9/10",
    "bytes=-3, 206, 789, bytes 7-9/10",
    "bytes=-30, 206, 0123456789, bytes 0-9/10",
    "bytes=4-400, 206, 456789, bytes 4-9/10",
    "bytes=10-, 416, '', bytes */10",
    "bytes=-0, 416, '', bytes */10",
    "'bytes=0-1,4-5', 200, 0123456789,",
    "bytes=5-2, 200, 0123456789,",
    "bytes=-, 200, 0123456789,",
    "lines=1-2, 200, 0123456789,",
    "bytes=99999999999999999999-, 200, 0123456789,"
  })
  void aPartOfAFile(String range, int status, String body, String contentRange) throws Exception {
    HttpResponse<String> response = get("/numbers.bin", "Range", range);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo(body);
    assertThat(response.headers().firstValue("Content-Range").orElse(null)).isEqualTo(contentRange);
  }

  @Test
  void aPartOfAnotherVersionIsTheWholeFile() throws Exception {
    assertThat(get("/numbers.bin", "Range", "bytes=0-3", "If-Range", "\"old\"").body()).hasSize(10);
  }

  @Test
  void aFileThatTheBrowserHasIsNotSentAgain() throws Exception {
    HttpResponse<String> first = get("/assets/style.css");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String date = first.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(get("/assets/style.css", "If-None-Match", "\"x\", W/" + tag).statusCode())
        .isEqualTo(304);
    assertThat(get("/assets/style.css", "If-Modified-Since", date).statusCode()).isEqualTo(304);
    assertThat(get("/assets/style.css", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
  }

  @Test
  void headIsGetWithoutTheBody() throws IOException {
    assertThat(raw("HEAD /numbers.bin HTTP/1.1\r\nHost: localhost\r\n"))
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("content-length: 10\r\n")
        .endsWith("\r\n\r\n");
    assertThat(raw("HEAD /nothing HTTP/1.1\r\nHost: localhost\r\n")).startsWith("HTTP/1.1 404");
  }

  @Test
  void anEmptyFileIsEmpty() throws Exception {
    assertThat(get("/assets/empty.css").body()).isEmpty();
    assertThat(get("/assets/empty.css", "Range", "bytes=0-").statusCode()).isEqualTo(416);
  }

  @Test
  void nothingButReading() throws IOException {
    assertThat(raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"))
        .startsWith("HTTP/1.1 405")
        .containsIgnoringCase("allow: GET, HEAD");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8000, 200",
    "127.0.0.1:80, 200",
    "[::1]:8000, 200",
    "evil.example, 403",
    "localhost.evil.example, 403",
    "evil.example:8000, 403",
    "localhost:evil, 403"
  })
  void onlyThisMachinesNames(String host, int status) throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\n")).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void aRequestForNoHostIsRefused() throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\n")).startsWith("HTTP/1.1 40");
  }

  /** Who listens to other machines has this address of this machine too. */
  @Test
  void onlyThisMachineIsListenedTo() throws IOException {
    int port = server.address().getPort();
    try (Socket socket = new Socket()) {
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress("127.0.0.2", port), 5_000))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void aTakenPortIsSaid() {
    int port = server.address().getPort();
    assertThatThrownBy(() -> PreviewServer.open(folder, port))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "port %d is taken by another program, or not for you to use; choose another with"
                + " --port, or 0 for any free one",
            port);
  }

  @Test
  void aPageGetsTheScriptThatReloadsItAndTheFileDoesNot() throws Exception {
    assertThat(get("/").body())
        .containsPattern(
            "<script src=\"/.broadsheet/reload.js\\?since=[0-9a-f-]+\"></script></body>");
    assertThat(folder.resolve("site/index.html")).content().doesNotContain("script");
    assertThat(get("/.broadsheet/reload.js?since=x").headers().firstValue("Content-Type"))
        .hasValue("text/javascript; charset=utf-8");
  }

  @Test
  void openPagesHearOfABuild() throws Exception {
    String since = get("/").body().replaceAll("(?s).*since=([0-9a-f-]+).*", "$1");
    CompletableFuture<HttpResponse<String>> waiting =
        client.sendAsync(
            request("/.broadsheet/wait.js?since=" + since), HttpResponse.BodyHandlers.ofString());

    server.reload();

    assertThat(waiting.get().body()).isEqualTo("broadsheetPreview.built();\n");
  }

  @Test
  void openPagesHearOfAFailureAsText() throws Exception {
    server.showFailure("a.html:3: `</script>` & \"more\"");

    assertThat(get("/.broadsheet/wait.js?since=earlier").body())
        .startsWith("broadsheetPreview.failed(\"a.html:3: `\\u003c/script\\u003e`")
        .doesNotContain("<");
  }

  @Test
  void aSiteThatIsNotThereYetIsNotFound() throws Exception {
    server.close();
    server = PreviewServer.open(folder.resolve("later"), 0);
    assertThat(get("/").statusCode()).isEqualTo(404);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return client.send(request(path, headers), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }

  private String base() {
    String address = server.address().toString();
    return address.substring(0, address.length() - 1);
  }

  /** An answer as it comes over the wire, to a request that no decent client would send. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      socket
          .getOutputStream()
          .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
