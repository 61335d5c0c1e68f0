package broadsheet.render.cite;

import broadsheet.article.StoryDate;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A story in the formats that reference managers read. What is not known is left out. Immutable and
 * thread-safe.
 */
public final class ReferenceFormats {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** BibTeX, with the fields of biblatex for what BibTeX has no name for. */
  public String bibtex(Reference story) {
    StringBuilder out = new StringBuilder("@article{").append(story.id());
    field(out, "title", "{" + latex(story.title()) + "}");
    field(
        out,
        "author",
        story.authors().stream()
            .map(ReferenceFormats::bibtexName)
            .collect(Collectors.joining(" and ")));
    field(out, "journal", latex(story.paper()));
    field(out, "entrysubtype", "newspaper");
    StoryDate published = story.published();
    if (published != null) {
      LocalDate day = published.day();
      field(out, "date", day.toString());
      field(out, "year", Integer.toString(day.getYear()));
      field(out, "month", Integer.toString(day.getMonthValue()));
    }
    field(out, "keywords", latex(String.join(", ", story.topics())));
    field(out, "langid", story.language());
    field(out, "url", address(story.url()));
    return out.append("\n}\n").toString();
  }

  /** A name of several words without parts in braces, or BibTeX would take it apart at "and". */
  private static @Nullable String bibtexName(Name name) {
    boolean whole = name.given().isEmpty() && name.family().indexOf(' ') > 0;
    return whole ? "{" + latex(name.family()) + "}" : latex(name.inverted());
  }

  /** RIS, in UTF-8. */
  public String ris(Reference story) {
    StringBuilder out = new StringBuilder();
    line(out, "TY", "NEWS");
    line(out, "TI", story.title());
    story.authors().forEach(author -> line(out, "AU", author.inverted()));
    line(out, "T2", story.paper());
    StoryDate published = story.published();
    if (published != null) {
      String day = published.day().toString();
      line(out, "PY", day.substring(0, 4));
      line(out, "DA", day.replace('-', '/'));
    }
    story.topics().forEach(topic -> line(out, "KW", topic));
    line(out, "LA", story.language());
    line(out, "UR", story.url());
    return out.append("ER  - \n").toString();
  }

  /** CSL-JSON: an array of one item, as reference managers import and export it. */
  public String csl(Reference story) {
    StringWriter text = new StringWriter(512);
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent(" ");
      json.setHtmlSafe(false);
      json.beginArray().beginObject();
      json.name("id").value(story.id());
      json.name("type").value("article-newspaper");
      json.name("title").value(story.title());
      if (!story.authors().isEmpty()) {
        json.name("author").beginArray();
        for (Name author : story.authors()) {
          author(json, author);
        }
        json.endArray();
      }
      put(json, "container-title", story.paper());
      StoryDate published = story.published();
      if (published != null) {
        LocalDate day = published.day();
        // On one line: a date of three numbers is not worth five.
        json.name("issued")
            .jsonValue(
                "{\"date-parts\": [["
                    + day.getYear()
                    + ", "
                    + day.getMonthValue()
                    + ", "
                    + day.getDayOfMonth()
                    + "]]}");
      }
      put(json, "keyword", String.join(", ", story.topics()));
      put(json, "language", story.language());
      put(json, "URL", story.url());
      json.endObject().endArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text + "\n";
  }

  private static void author(JsonWriter json, Name author) throws IOException {
    json.beginObject();
    put(json, author.given().isEmpty() ? "literal" : "family", author.family());
    put(json, "given", author.given());
    json.endObject();
  }

  private static void put(JsonWriter json, String name, @Nullable String value) throws IOException {
    if (value != null && !value.isEmpty()) {
      json.name(name).value(value);
    }
  }

  private static void line(StringBuilder out, String tag, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      out.append(tag)
          .append("  - ")
          .append(SPACES.matcher(value).replaceAll(" ").strip())
          .append('\n');
    }
  }

  private static void field(StringBuilder out, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  /** Text with the characters of LaTeX's own escaped; braces always come out in pairs. */
  private static @Nullable String latex(@Nullable String text) {
    if (text == null) {
      return null;
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&', '%', '$', '#', '_' -> out.append('\\').append(c);
        case '{' -> out.append("\\textbraceleft{}");
        case '}' -> out.append("\\textbraceright{}");
        case '\\' -> out.append("\\textbackslash{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** An address stands as it is but for braces, which would end the field. */
  private static @Nullable String address(@Nullable String url) {
    return url == null ? null : url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }
}
