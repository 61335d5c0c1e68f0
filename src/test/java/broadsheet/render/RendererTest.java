package broadsheet.render;

import static broadsheet.render.SiteFolder.page;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.article.Article;
import broadsheet.config.Settings;
import broadsheet.site.FakeArchive;
import broadsheet.site.SitePlan;
import broadsheet.site.Stories;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** The pages as readers and their browsers get them. */
class RendererTest {

  @TempDir Path root;

  @Test
  void everyLinkAndFragmentLeadsSomewhere() throws IOException {
    Settings settings = SiteFolder.settings(root, null);
    SiteFolder.write(settings);
    Path site = settings.output();
    int links = 0;
    for (Map.Entry<String, Document> page : pages(site).entrySet()) {
      for (Element e : page.getValue().select("[href], [src]")) {
        String address = e.attr(e.hasAttr("src") ? "src" : "href");
        if (!address.matches("(https?:|mailto:).*")) {
          links++;
          URI from = URI.create("https://archive.example/coast/" + page.getKey());
          URI to = from.resolve(address);
          assertThat(to.getPath()).as("%s in %s", address, page.getKey()).startsWith("/coast/");
          Path file = site.resolve(to.getPath().substring("/coast/".length()));
          assertThat(file).as("%s in %s", address, page.getKey()).isRegularFile();
          if (to.getFragment() != null) {
            assertThat(Jsoup.parse(file.toFile(), "UTF-8").getElementById(to.getFragment()))
                .as("%s in %s", address, page.getKey())
                .isNotNull();
          }
        }
      }
    }
    assertThat(links).isGreaterThan(2000);
  }

  @Test
  void noPageAsksAnotherHostForAnything() throws IOException {
    Settings settings = SiteFolder.settings(root, null);
    SiteFolder.write(settings);
    for (Map.Entry<String, Document> page : pages(settings.output()).entrySet()) {
      Document html = page.getValue();
      assertThat(html.select("[src], [srcset], [poster], [data], [action], [style], [background]"))
          .allSatisfy(e -> assertThat(e.attr("src")).doesNotContain("//").isNotEmpty());
      assertThat(html.select("link[href]"))
          .filteredOn(e -> !e.attr("rel").equals("canonical"))
          .allSatisfy(e -> assertThat(e.attr("href")).doesNotContain("//"));
      assertThat(html.select("iframe, object, embed, form, base, style")).isEmpty();
      assertThat(html.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
          .contains("default-src 'none'")
          .contains(
              html.select("script:not([type=application/ld+json]):not([src])").stream()
                  .map(script -> "'sha256-" + sha256(script.data()) + "'")
                  .toList())
          .doesNotContain("unsafe");
    }
    assertThat(Files.readString(settings.output().resolve("assets/" + style(settings))))
        .doesNotContain("http://", "https://", "@import", "url(")
        .hasSizeLessThan(22 * 1024);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Test
  void everyPageHasOneTitleItsLandmarksAndNoIdTwice() throws IOException {
    Settings settings = SiteFolder.settings(root, null);
    SiteFolder.write(settings);
    pages(settings.output())
        .forEach(
            (path, html) -> {
              assertThat(html.select("h1")).as(path).hasSize(1);
              assertThat(html.select("main#text")).as(path).hasSize(1);
              assertThat(html.select("html[lang=en][dir=ltr]")).as(path).hasSize(1);
              assertThat(html.title()).as(path).isNotBlank();
              assertThat(html.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
              assertThat(html.select("th\\:block, [^th:]")).as(path).isEmpty();
              int before = 1;
              for (Element h : html.select("main").select("h1, h2, h3, h4, h5, h6")) {
                int level = h.tagName().charAt(1) - '0';
                assertThat(level).as("%s: %s", path, h).isLessThanOrEqualTo(before + 1);
                before = level;
              }
            });
  }

  @Test
  void oneFileOfOnesOwnReplacesItsNamesake() throws IOException {
    Path own = Files.createDirectories(root.resolve("own/assets"));
    Files.writeString(own.resolve("style.css"), ":root { --accent: green }");
    Files.writeString(own.resolve("extra.css"), "p { color: red }");
    Files.writeString(
        own.resolveSibling("not-found.html"),
        "<html xmlns:th=\"http://www.thymeleaf.org\""
            + " th:replace=\"~{layout :: page('nothing', ~{::main})}\">"
            + "<main><h1>Lost in <b th:text=\"${site.title}\">x</b></h1></main></html>");
    Settings settings = SiteFolder.settings(root, own.getParent());
    Renderer renderer = new Renderer(settings);
    Document html = Jsoup.parse(renderer.render(page(settings, Stories.all(), "404.html")));
    assertThat(html.select("h1").text()).isEqualTo("Lost in The Tideway Archive");
    assertThat(html.select(".masthead")).hasSize(1);
    Map<String, String> assets =
        renderer.assets().stream()
            .collect(
                Collectors.toMap(Asset::path, a -> new String(a.bytes(), StandardCharsets.UTF_8)));
    assertThat(assets.values()).contains(":root { --accent: green }", "p { color: red }");
    assertThat(assets.keySet())
        .allMatch(p -> p.matches("assets/(icon\\.svg|[\\w-]+\\.[0-9a-f]{8}\\.(css|js))"));
    assertThat(html.select("link[rel=stylesheet]").attr("href"))
        .isEqualTo("/coast/assets/" + style(settings));
  }

  @Test
  void feedAndSitemapAreXmlWithAbsoluteAddresses() throws Exception {
    Settings settings = SiteFolder.settings(root, null);
    Renderer renderer = new Renderer(settings);
    List<Article> articles = new ArrayList<>(Stories.all());
    articles.add(
        Stories.story(
            "Bells & <ropes>\u0001", "en", "2024-03-20", "A & B", List.of(), List.of(), "x"));
    String feed = renderer.render(page(settings, articles, "feed.xml"));
    org.w3c.dom.Document xml = parse(feed);
    assertThat(xml.getElementsByTagName("item").getLength()).isEqualTo(30);
    assertThat(xml.getElementsByTagName("title").item(1).getTextContent())
        .isEqualTo("Bells & <ropes>");
    assertThat(xml.getElementsByTagName("guid").item(0).getTextContent())
        .isEqualTo("https://archive.example/coast/2024/03/20/bells-ropes.html");
    assertThat(feed)
        .contains(
            "<atom:link",
            "https://archive.example/coast/feed.xml",
            "Mon, 18 Mar 2024 09:30:00 GMT");
    assertThat(
            parse(renderer.render(page(settings, articles, "sitemap.xml")))
                .getElementsByTagName("loc")
                .getLength())
        .isGreaterThan(20);
  }

  @Test
  void thePagesAreTheSameUnderAnyLocale() {
    Locale before = Locale.getDefault();
    Set<String> sites = new HashSet<>();
    try {
      for (Locale locale : List.of(Locale.US, Locale.forLanguageTag("tr-TR"))) {
        Locale.setDefault(locale);
        Settings settings = SiteFolder.settings(root, null);
        Renderer renderer = new Renderer(settings);
        StringBuilder all = new StringBuilder();
        new SitePlan(settings, new FakeArchive(Stories.all()))
            .pages()
            .forEach(p -> all.append(p.path()).append(renderer.render(p)));
        sites.add(all.toString());
      }
    } finally {
      Locale.setDefault(before);
    }
    assertThat(sites).hasSize(1);
  }

  private static String style(Settings settings) {
    return new Renderer(settings)
        .assets().stream()
            .map(Asset::path)
            .filter(p -> p.startsWith("assets/style."))
            .findFirst()
            .orElseThrow()
            .substring("assets/".length());
  }

  private static Map<String, Document> pages(Path site) throws IOException {
    Map<String, Document> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        pages.put(
            site.relativize(file).toString().replace('\\', '/'),
            Jsoup.parse(Files.readString(file)));
      }
    }
    return pages;
  }

  private static org.w3c.dom.Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
