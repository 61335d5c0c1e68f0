package broadsheet.markdown;

import broadsheet.article.Metadata;
import broadsheet.article.Provenance;
import broadsheet.article.StoryDate;
import broadsheet.config.YamlDocument;
import broadsheet.config.YamlMap;
import broadsheet.config.YamlValue;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.source.UnreadableSourceException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The front matter of a Markdown source: Broadsheet's names, and Hugo's and Jekyll's for the same.
 *
 * <p>A key that is not known is passed over, unless it seems to be a slip ({@link
 * FrontMatterKeys}), which is an error. So is a value that cannot be what its key says.
 *
 * @param metadata what is stated
 * @param provenance if all four fields of it are there
 * @param body the text below
 */
record FrontMatter(
    Metadata metadata,
    @Nullable Provenance provenance,
    @Nullable String slug,
    boolean clean,
    boolean draft,
    String body) {

  private static final Pattern POST =
      Pattern.compile("(?:^|/)_posts/(?:[^/]+/)*+([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})-[^/]+$");

  /** As Obsidian writes names that have a note of their own; behind a bar it says what it shows. */
  private static final Pattern WIKI_LINK =
      Pattern.compile("\\[\\[(?:[^\\[\\]|]*+\\|)?+([^\\[\\]|]++)]]");

  /** Splits a source and reads its head; all of it is body where it has no front matter. */
  static FrontMatter of(String file, String text) throws UnreadableSourceException {
    String fence = text.startsWith("---") ? "---" : text.startsWith("+++") ? "+++" : "";
    int first = lineEnd(text, 0);
    if (fence.isEmpty() || !text.substring(0, first).strip().equals(fence)) {
      return new FrontMatter(Metadata.NONE, null, null, false, false, text);
    }
    if (fence.equals("+++")) {
      throw unreadable(
          file,
          1,
          "front matter in TOML (`+++`) is not read; write it in YAML between lines of `---`"
              + " (`hugo convert toYAML` does so)");
    }
    int from = next(text, first);
    for (int at = from; at < text.length(); at = next(text, lineEnd(text, at))) {
      String line = text.substring(at, Math.min(lineEnd(text, at), at + 80)).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        return read(file, text.substring(from, at), text.substring(next(text, lineEnd(text, at))));
      }
    }
    throw unreadable(file, 1, "the front matter has no end; write a line `---` below it");
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int next(String text, int lineEnd) {
    if (lineEnd >= text.length()) {
      return text.length();
    }
    return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
  }

  private static FrontMatter read(String file, String head, String body)
      throws UnreadableSourceException {
    YamlDocument document = YamlDocument.parse(file, head, 1);
    YamlMap map = document.root();
    FrontMatterKeys.refuseSlips(map);
    boolean unpublished = isFalse(map, "published");
    FrontMatter result =
        new FrontMatter(
            metadata(map, published(file, map, unpublished)),
            provenance(map),
            line(map, "slug"),
            map.value("clean").isPresent() && map.flag("clean").orElse(false),
            unpublished || isTrue(map, "draft"),
            body);
    List<Diagnostic> errors = document.diagnostics();
    if (!errors.isEmpty()) {
      throw new UnreadableSourceException(errors);
    }
    return result;
  }

  /** Without a section of its own, a story stands in its first category; others are topics. */
  private static Metadata metadata(YamlMap map, @Nullable StoryDate published) {
    StoryDate modified =
        date(map, List.of("modified", "lastmod", "last_modified_at", "updated", "dateModified"));
    List<String> categories = names(map, List.of("categories", "category"));
    String section = line(map, "section");
    if (section == null && !categories.isEmpty()) {
      section = categories.get(0);
      categories = categories.subList(1, categories.size());
    }
    Set<String> topics = new LinkedHashSet<>(names(map, List.of("topics", "topic")));
    topics.addAll(names(map, List.of("tags")));
    topics.addAll(categories);
    topics.addAll(names(map, List.of("keywords")));
    return new Metadata(
        line(map, "title"),
        line(map, "subtitle", "description"),
        names(map, List.of("authors", "author")),
        published,
        published != null && published.equals(modified) ? null : modified,
        section,
        List.copyOf(topics),
        language(map),
        address(map),
        line(map, "paper"),
        line(map, "place"),
        null);
  }

  /**
   * The day that a story states, or the one in the name of its file.
   *
   * @param draft whether {@code published} says that it is one, instead of when it came
   */
  private static @Nullable StoryDate published(String file, YamlMap map, boolean draft) {
    StoryDate stated =
        date(map, draft ? List.of("date") : List.of("published", "date", "publishDate", "pubDate"));
    return stated == null && map.text("date").isEmpty() ? dateOfPost(file) : stated;
  }

  /** The first of the keys that has text, folded to one line. */
  private static @Nullable String line(YamlMap map, String... keys) {
    for (String key : keys) {
      Optional<String> text =
          map.text(key).map(t -> Normal.oneLine(t.value()).strip()).filter(t -> !t.isEmpty());
      if (text.isPresent()) {
        return text.get();
      }
    }
    return null;
  }

  /** Names as a text, a list of them, a map with a {@code name}, or a list of such maps. */
  private static List<String> names(YamlMap map, List<String> keys) {
    Set<String> names = new LinkedHashSet<>();
    for (String key : keys) {
      Optional<YamlValue> value = map.value(key);
      if (value.isEmpty()) {
        continue;
      }
      List<YamlValue> values =
          value.get() instanceof YamlValue.Items items ? items.values() : List.of(value.get());
      for (YamlValue each : values) {
        Optional<String> name =
            each instanceof YamlMap person
                ? Optional.ofNullable(line(person, "name"))
                : each instanceof YamlValue.Text text
                    ? Optional.of(text.value())
                    : Optional.empty();
        name.map(n -> Normal.oneLine(WIKI_LINK.matcher(n).replaceAll("$1")).strip())
            .filter(n -> !n.isEmpty())
            .ifPresentOrElse(
                names::add,
                () -> map.error(each, "`" + key + "` needs names, a text or a list of them"));
      }
    }
    return new ArrayList<>(names);
  }

  /** The first date of the keys; Hugo's year 1 says that there is none. */
  private static @Nullable StoryDate date(YamlMap map, List<String> keys) {
    for (String key : keys) {
      Optional<YamlValue.Text> text = map.text(key);
      if (text.isEmpty() || text.get().value().isBlank()) {
        continue;
      }
      String value = text.get().value().strip();
      Optional<StoryDate> date = StoryDate.parse(value);
      if (date.isEmpty()) {
        map.error(
            key, "`" + key + "` is `" + value + "`; write a date like 2018-07-24T09:30:00+03:00");
      } else if (date.get().day().getYear() > 1) {
        return date.get();
      }
    }
    return null;
  }

  /** The date that Jekyll reads in the name of a post, {@code _posts/2019-03-04-name.md}. */
  private static @Nullable StoryDate dateOfPost(String file) {
    Matcher post = POST.matcher(file.replace('\\', '/'));
    if (!post.find()) {
      return null;
    }
    String day =
        String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            post.group(1),
            Integer.parseInt(post.group(2)),
            Integer.parseInt(post.group(3)));
    return StoryDate.parse(day).orElse(null);
  }

  private static @Nullable String language(YamlMap map) {
    for (String key : List.of("language", "lang", "locale")) {
      String value = line(map, key);
      if (value != null) {
        try {
          return new Locale.Builder()
              .setLanguageTag(value.replace('_', '-'))
              .build()
              .toLanguageTag();
        } catch (IllformedLocaleException e) {
          map.error(key, "`" + key + "` is `" + value + "`; write a language tag like en or pt-BR");
        }
      }
    }
    return null;
  }

  /** The first address of the web; Hugo's {@code url} is a path. */
  private static @Nullable String address(YamlMap map) {
    for (String key :
        List.of(
            "source",
            "canonical",
            "canonicalURL",
            "canonicalUrl",
            "canonical_url",
            "source_url",
            "original_url",
            "url",
            "link")) {
      Optional<String> value =
          map.value(key)
              .filter(YamlValue.Text.class::isInstance)
              .map(v -> ((YamlValue.Text) v).value().strip());
      if (value.filter(FrontMatter::isWeb).isPresent()) {
        return value.get();
      }
    }
    return null;
  }

  private static boolean isWeb(String address) {
    return address.startsWith("http://") || address.startsWith("https://");
  }

  private static boolean isFalse(YamlMap map, String key) {
    return is(map, key, "false");
  }

  private static boolean isTrue(YamlMap map, String key) {
    return is(map, key, "true");
  }

  private static boolean is(YamlMap map, String key, String word) {
    return map.value(key)
        .filter(v -> v instanceof YamlValue.Text t && t.value().equalsIgnoreCase(word))
        .isPresent();
  }

  private static @Nullable Provenance provenance(YamlMap map) {
    if (map.value("provenance").orElse(null) instanceof YamlMap stated) {
      String file = line(stated, "file");
      String sha256 = line(stated, "sha256");
      String format = line(stated, "format");
      String version = line(stated, "version");
      if (file != null && sha256 != null && format != null && version != null) {
        String archived = line(stated, "archived");
        return new Provenance(
            file,
            sha256,
            format,
            version,
            date(stated, List.of("saved")),
            archived == null || !isWeb(archived) ? null : archived,
            names(stated, List.of("parts")));
      }
    }
    return null;
  }

  private static UnreadableSourceException unreadable(String file, int line, String message) {
    return new UnreadableSourceException(List.of(Diagnostic.error(file, line, 1, message)));
  }
}
