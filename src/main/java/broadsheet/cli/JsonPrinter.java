package broadsheet.cli;

import broadsheet.archive.Draft;
import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Confidence;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.PlainText;
import broadsheet.article.Reason;
import broadsheet.article.StoryDate;
import broadsheet.markdown.MarkdownWriter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object a line. What the source does not say is absent; {@code held} is there for a
 * source that holds no story, {@code confidence} for one that was cleaned.
 */
final class JsonPrinter implements Printer {

  private final MarkdownWriter writer = new MarkdownWriter();

  @Override
  public void print(Draft draft, PrintWriter out) throws IOException {
    StringWriter line = new StringWriter();
    JsonWriter json = new JsonWriter(line);
    json.setSerializeNulls(false);
    json.setHtmlSafe(false);
    json.beginObject();
    metadata(draft, json);
    if (draft.cleaned().held() != null) {
      json.name("held").value(draft.cleaned().held());
    }
    Confidence confidence = draft.cleaned().confidence();
    if (confidence != null) {
      json.name("confidence").value(confidence.value());
    }
    List<Block> story = draft.cleaned().kept();
    json.name("text").value(PlainText.of(story.stream().filter(b -> !isPicture(b)).toList()));
    strings(
        "captions", story.stream().filter(JsonPrinter::isPicture).map(Block::text).toList(), json);
    Article article =
        new Article(draft.cleaned().metadata(), draft.provenance(), draft.cleaned().kept());
    json.name("markdown").value(writer.write(article, UnaryOperator.identity()));
    removed(draft.cleaned().removals(), json);
    json.endObject();
    json.flush();
    out.println(line);
  }

  /** Captions would break into the sentences around them, so they are told apart from the text. */
  private static boolean isPicture(Block block) {
    return block instanceof Block.Figure figure && !figure.caption().isEmpty();
  }

  private static void metadata(Draft draft, JsonWriter json) throws IOException {
    Metadata metadata = draft.cleaned().metadata();
    json.name("source").value(draft.path());
    json.name("url").value(metadata.url());
    json.name("site").value(metadata.paper());
    json.name("title").value(metadata.title());
    json.name("subtitle").value(metadata.subtitle());
    strings("authors", metadata.authors(), json);
    json.name("published").value(text(metadata.published()));
    json.name("modified").value(text(metadata.modified()));
    json.name("section").value(metadata.section());
    strings("topics", metadata.topics(), json);
    json.name("language").value(metadata.language());
  }

  private static void removed(List<Judged> removals, JsonWriter json) throws IOException {
    json.name("removed").beginArray();
    for (Judged removal : removals) {
      Reason reason = removal.reason();
      String text = removal.block().text();
      if (reason != null && !text.isEmpty()) {
        json.beginObject();
        json.name("reason").value(reason.label());
        json.name("text").value(text);
        json.endObject();
      }
    }
    json.endArray();
  }

  private static void strings(String name, List<String> values, JsonWriter json)
      throws IOException {
    json.name(name).beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }

  private static @Nullable String text(@Nullable StoryDate date) {
    return date == null ? null : date.toString();
  }
}
