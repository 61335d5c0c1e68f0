package broadsheet.render;

import broadsheet.archive.Entry;
import broadsheet.article.Article;
import broadsheet.article.Block;
import broadsheet.article.Metadata;
import broadsheet.render.changes.Changes;
import broadsheet.render.changes.Line;
import broadsheet.render.changes.Passage;
import broadsheet.render.changes.Passage.Change;
import broadsheet.render.view.ChangesView;
import broadsheet.render.view.View;
import broadsheet.site.ChangesPage;
import broadsheet.site.VersionWay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page that tells what changed from one version of a story to the next. */
final class ChangeViews {

  private final Words words;
  private final Cards cards;
  private final Heads heads;
  private final Versions versions;

  ChangeViews(Words words, Cards cards, Heads heads, Versions versions) {
    this.words = words;
    this.cards = cards;
    this.heads = heads;
    this.versions = versions;
  }

  ChangesView of(ChangesPage page) {
    Entry entry = page.story().entry();
    String title = words.say("changes.title", words.number(page.after().number()));
    String lang = cards.lang(entry.language());
    List<Passage> passages = passages(page.textBefore().article(), page.textAfter().article());
    return new ChangesView(
        heads.plain(page, title + ": " + entry.title(), "", true),
        cards.link(entry.title(), page.story().path()),
        title,
        counts(passages),
        List.of(version(page.before()), version(page.after())),
        lang,
        cards.dir(entry.language()),
        new ChangesHtml(words, lang == null ? null : words.tag()).stretches(passages),
        new View.Steps(
            step("changes.earlier", page.before()),
            step("changes.later", page.next()),
            null,
            List.of()));
  }

  private View.Version version(VersionWay way) {
    return new View.Version(versions.name(way), versions.saves(way.version()), null);
  }

  private View.@Nullable Step step(String label, @Nullable VersionWay way) {
    String changes = way == null ? null : way.changes();
    return way == null || changes == null
        ? null
        : cards.step(label, words.say("changes.title", words.number(way.number())), changes);
  }

  private List<Passage> passages(Article before, Article after) {
    Changes changes = new Changes();
    List<Passage> passages = new ArrayList<>();
    changes.between(head(before.metadata()), head(after.metadata())).stream()
        .filter(p -> p.change() != Change.SAME)
        .forEach(passages::add);
    passages.addAll(changes.between(lines(before.blocks()), lines(after.blocks())));
    return passages;
  }

  private List<Line> head(Metadata m) {
    List<Line> head = new ArrayList<>();
    add(true, m.title(), head);
    add(false, m.subtitle(), head);
    add(false, String.join(words.say("list.comma"), m.authors()), head);
    return head;
  }

  private static List<Line> lines(List<Block> blocks) {
    List<Line> lines = new ArrayList<>();
    blocks.forEach(b -> add(b instanceof Block.Heading, b.text(), lines));
    return lines;
  }

  private static void add(boolean heading, @Nullable String text, List<Line> to) {
    if (text != null && !text.isBlank()) {
      to.add(new Line(heading, text));
    }
  }

  private List<String> counts(List<Passage> passages) {
    return Stream.of(Change.PART, Change.ADDED, Change.REMOVED)
        .map(
            change -> {
              int n = (int) passages.stream().filter(p -> p.change() == change).count();
              return n == 0 ? "" : words.count(key(change), n);
            })
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String key(Change change) {
    return switch (change) {
      case PART -> "changes.changed";
      case ADDED -> "changes.added";
      case REMOVED -> "changes.removed";
      case SAME -> "changes.same";
    };
  }
}
