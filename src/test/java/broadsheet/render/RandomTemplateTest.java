package broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Seed;
import broadsheet.config.Settings;
import broadsheet.render.compiled.CompiledTemplates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Made-up templates, compiled and as Thymeleaf itself writes them. */
class RandomTemplateTest {

  @RegisterExtension final Seed seed = new Seed(20261126);

  @TempDir Path root;

  /** What the templates are given; public for Thymeleaf's own expressions. */
  public record Item(
      String title,
      @Nullable String note,
      String href,
      boolean marked,
      int size,
      List<String> tags,
      List<Item> items) {}

  @Test
  void madeUpTemplatesGiveWhatThymeleafGives() throws IOException {
    Random random = seed.random();
    int compiled = 0;
    int all = 120;
    for (int i = 0; i < all; i++) {
      Path folder = Files.createDirectories(root.resolve("theme" + i));
      Templates templates = new Templates(random);
      String page = templates.markup(3, List.of("page"));
      Files.writeString(folder.resolve("page.html"), "<!DOCTYPE html>\n" + page);
      for (Map.Entry<String, String> file : templates.fragments.entrySet()) {
        Files.writeString(folder.resolve(file.getKey() + ".html"), file.getValue());
      }
      compiled += same(folder, random, "theme " + i + ":\n" + page) ? 1 : 0;
    }
    assertThat(compiled).as("templates that were compiled, of %d", all).isGreaterThan(all / 3);
  }

  /** Compares both ways; gives whether the template was compiled. */
  private boolean same(Path folder, Random random, String which) {
    Settings settings = SiteFolder.settings(root, folder);
    Theme theme = new Theme(settings);
    Words words = new Words(theme, Locale.ENGLISH);
    TemplateEngine engine = Engine.of(theme, words);
    TreeMap<String, String> assets = new TreeMap<>(Map.of("style.css", "assets/style.1.css"));
    CompiledTemplates compiled =
        new CompiledTemplates(
            engine.getConfiguration(),
            theme::text,
            words::say,
            Map.of("assets", assets),
            List.of("root", "page"));
    boolean any = false;
    for (int i = 0; i < 3; i++) {
      Item item = item(random, 2);
      Map<String, Object> model =
          new HashMap<>(Map.of("assets", assets, "root", "../", "page", item));
      String expected = null;
      try {
        expected = engine.process("page.html", new Context(Locale.ENGLISH, model));
      } catch (TemplateProcessingException e) {
        // Then nothing may be made of it the other way.
      }
      Optional<byte[]> made = compiled.write("page.html", List.of("../", item));
      if (made.isPresent()) {
        any = true;
        assertThat(new String(made.get(), StandardCharsets.UTF_8))
            .as("%s\nof %s", which, item)
            .isEqualTo(expected);
      }
    }
    return any;
  }

  private static Item item(Random random, int depth) {
    List<Item> items = new ArrayList<>();
    for (int i = depth == 0 ? 0 : random.nextInt(4); i > 0; i--) {
      items.add(item(random, depth - 1));
    }
    List<String> tags = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      tags.add(word(random));
    }
    return new Item(
        word(random),
        random.nextBoolean() ? null : word(random),
        random.nextInt(4) == 0 ? "" : "a/" + random.nextInt(9),
        random.nextBoolean(),
        random.nextInt(3),
        tags,
        items);
  }

  private static String word(Random random) {
    String[] words = {
      "", "Harbour & <sea>", "“Quoted”", "it's", "no", "false", "12", "\"a\"", "h2"
    };
    return words[random.nextInt(words.length)];
  }

  /** Templates as people write them, and worse. */
  private static final class Templates {

    private static final String[] NAMES = {"p", "div", "li", "span", "section", "th:block", "b"};

    private final Random random;
    private final Map<String, String> fragments = new TreeMap<>();

    Templates(Random random) {
      this.random = random;
    }

    private String one(String... choices) {
      return choices[random.nextInt(choices.length)];
    }

    /** Some markup that sees these variables, each an item. */
    String markup(int depth, List<String> seen) {
      StringBuilder out = new StringBuilder();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        out.append(one("", "\n", " ", "text", "<!-- a comment -->", "&amp;"));
        out.append(depth == 0 ? one("<br>", "[[" + path(seen) + "]]") : part(depth, seen));
      }
      return out.toString();
    }

    private String part(int depth, List<String> seen) {
      return switch (random.nextInt(6)) {
        case 0 -> loop(depth, seen);
        case 1 -> replaced(depth, seen);
        case 2 -> "<img alt=\"\"" + attribute("src", seen) + attribute("width", seen) + ">";
        default -> {
          String name = one(NAMES);
          String tag = name + condition(seen) + (name.equals("th:block") ? "" : attributes(seen));
          yield "<" + tag + body(name, depth, seen);
        }
      };
    }

    private String body(String name, int depth, List<String> seen) {
      return switch (random.nextInt(4)) {
        case 0 -> " th:text=\"" + expression(seen) + "\">some text</" + name + ">";
        case 1 -> " th:utext=\"" + expression(seen) + "\"><b>some</b> text</" + name + ">";
        default -> ">" + markup(depth - 1, seen) + "</" + name + ">";
      };
    }

    private String loop(int depth, List<String> seen) {
      String name = one(NAMES);
      String variable = "v" + seen.size();
      List<String> more = new ArrayList<>(seen);
      more.add(variable);
      String stat = one("", "<i th:if=\"${" + variable + "Stat.last}\">last</i>");
      return "<%s th:each=\"%s : ${%s.items}\"%s>%s%s</%s>"
          .formatted(
              name,
              variable,
              seen.get(random.nextInt(seen.size())),
              condition(more),
              stat,
              markup(depth - 1, more),
              name);
    }

    private String replaced(int depth, List<String> seen) {
      String file = "f" + fragments.size();
      fragments.put(file, "");
      String body = markup(depth - 1, List.of("page", "given"));
      String where = one("", " th:if=\"${given.marked}\"", " th:unless=\"${kind} == 'h2'\"");
      fragments.put(
          file,
          "<html><body>before <div th:fragment=\"part(given, kind)\"%s>%s[[${kind}]]</div> after"
              .formatted(where, body));
      String item = "${" + seen.get(random.nextInt(seen.size())) + "}";
      String given =
          one(item + ", 'h2'", "given=" + item + ", kind='h3'", item + ", ${page.title}", item);
      return "<p th:replace=\"~{%s :: part(%s)}\">gone</p>".formatted(file, given);
    }

    private String condition(List<String> seen) {
      return one(
          "", "", " th:if=\"" + expression(seen) + "\"", " th:unless=\"" + path(seen) + "\"");
    }

    private String attributes(List<String> seen) {
      return one("", " class=\"a\"", " th:attr=\"data=" + path(seen) + "\"")
          + attribute(one("href", "lang", "aria-label", "data-x", "class", "title"), seen)
          + one("", " id=\"x\"");
    }

    private String attribute(String name, List<String> seen) {
      return one("", " th:" + name + "=\"" + expression(seen) + "\"");
    }

    private String expression(List<String> seen) {
      return switch (random.nextInt(9)) {
        case 0 -> path(seen) + " ? 'yes'";
        case 1 -> path(seen) + " ? " + path(seen) + " : 'no'";
        case 2 -> path(seen) + " == 'h2'";
        case 3 -> path(seen) + " and " + path(seen) + " or not " + path(seen);
        case 4 -> "|${root}a" + path(seen) + "|";
        case 5 -> "#{nav.stories}";
        case 6 -> "#{article.changed(" + path(seen) + ")}";
        default -> path(seen);
      };
    }

    private String path(List<String> seen) {
      String variable = seen.get(random.nextInt(seen.size()));
      return one(
          "${" + variable + ".title}",
          "${" + variable + ".note}",
          "${" + variable + ".href}",
          "${" + variable + ".marked}",
          "${" + variable + ".size}",
          "${" + variable + ".tags.isEmpty()}",
          "${assets['style.css']}");
    }
  }
}
