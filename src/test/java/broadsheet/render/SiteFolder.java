package broadsheet.render;

import broadsheet.article.Article;
import broadsheet.config.Settings;
import broadsheet.picture.Picture;
import broadsheet.picture.PictureFormat;
import broadsheet.site.FakeArchive;
import broadsheet.site.Page;
import broadsheet.site.PlacedPicture;
import broadsheet.site.SitePlan;
import broadsheet.site.Stories;
import broadsheet.site.TestSettings;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Writes the whole site of the made-up stories into a folder, to be looked at. */
public final class SiteFolder {

  /** Other programs on the machine do not count. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private SiteFolder() {}

  /** Writes to the folder named; a second argument is how often to render for the clock. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]).toAbsolutePath();
    write(settings(root, null));
    if (args.length > 1) {
      time(settings(root, null), Integer.parseInt(args[1]));
    }
  }

  /** The pictures of {@link Stories}. */
  static final SortedMap<String, Picture> PICTURES =
      new TreeMap<>(
          Map.of(
              "ledger/harbour view.png",
              new Picture("", PictureFormat.PNG, 1200, 800, false, List.of(640, 960))));

  static Settings settings(Path root, @Nullable Path templates) {
    return TestSettings.of(
        root, templates, "https://archive.example/coast/", "en", List.of("five rivers"));
  }

  static void write(Settings settings) throws IOException {
    draw(settings.content().resolve("ledger/harbour view.png"));
    SitePlan plan = new SitePlan(settings, new FakeArchive(Stories.all()), PICTURES);
    Renderer renderer = new Renderer(settings);
    for (Page page : (Iterable<Page>) plan.pages()::iterator) {
      put(settings, page.path(), renderer.render(page).getBytes(StandardCharsets.UTF_8));
    }
    for (Page page : renderer.own(plan.contents())) {
      put(settings, page.path(), renderer.render(page).getBytes(StandardCharsets.UTF_8));
    }
    for (Asset asset : renderer.assets()) {
      put(settings, asset.path(), asset.bytes());
    }
    for (Map.Entry<String, PlacedPicture> e : plan.media().entrySet()) {
      byte[] bytes = Files.readAllBytes(settings.content().resolve(e.getKey()));
      put(settings, e.getValue().path(), bytes);
      for (String copy : e.getValue().copies().values()) {
        put(settings, copy, bytes);
      }
    }
  }

  private static void put(Settings settings, String path, byte[] bytes) throws IOException {
    Path file = settings.output().resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static void draw(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    for (int y = 0; y < 800; y++) {
      int c = y < 430 ? 236 - y / 8 : 150 - (y - 430) / 7;
      g.setColor(new Color(c - 16, c - 6, Math.min(255, c + 4)));
      g.fillRect(0, y, 1200, 1);
    }
    g.setColor(new Color(48, 56, 66));
    g.fillPolygon(new int[] {0, 420, 700, 0}, new int[] {430, 400, 430, 430}, 4);
    g.fillPolygon(new int[] {720, 880, 850, 750}, new int[] {520, 520, 550, 550}, 4);
    g.fillRect(795, 430, 5, 90);
    g.fillPolygon(new int[] {803, 860, 803}, new int[] {436, 510, 510}, 3);
    g.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private static void time(Settings settings, int times) {
    List<Page> pages = new SitePlan(settings, new FakeArchive(Stories.all())).pages().toList();
    Renderer renderer = new Renderer(settings);
    for (String kind :
        List.of("ArticlePage", "FrontPage", "ListingPage", "YearPage", "MonthPage")) {
      List<Page> some =
          pages.stream().filter(p -> p.getClass().getSimpleName().equals(kind)).toList();
      for (int round = 0; round < 3; round++) {
        long start = CPU.getCurrentThreadCpuTime();
        long bytes = 0;
        int done = 0;
        while (done < times) {
          for (Page page : some) {
            bytes += renderer.render(page).length();
            done++;
          }
        }
        long micros = (CPU.getCurrentThreadCpuTime() - start) / 1000 / done;
        System.out.println(
            kind + ": " + micros + " µs of processor a page, " + bytes / done + " characters");
      }
    }
  }

  /** The first page of the site of some stories whose path begins so. */
  static Page page(Settings settings, List<Article> articles, String path) {
    return new SitePlan(settings, new FakeArchive(articles))
        .pages()
        .filter(p -> p.path().startsWith(path))
        .findFirst()
        .orElseThrow();
  }
}
