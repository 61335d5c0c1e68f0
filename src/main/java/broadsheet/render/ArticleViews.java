package broadsheet.render;

import broadsheet.archive.Entry;
import broadsheet.archive.Save;
import broadsheet.article.Article;
import broadsheet.article.Provenance;
import broadsheet.article.StoryDate;
import broadsheet.config.Settings;
import broadsheet.render.view.ArticleView;
import broadsheet.render.view.View;
import broadsheet.site.ArticlePage;
import broadsheet.site.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of an article. */
final class ArticleViews {

  /** A story with so many headings has a list of them before its text. */
  private static final int LONG = 4;

  /**
   * How fast people read English in silence, on average: M. Brysbaert, How many words do we read
   * per minute?, Journal of Memory and Language 109 (2019).
   */
  private static final int WORDS_A_MINUTE = 238;

  private final Settings settings;
  private final Words words;
  private final Cards cards;
  private final Heads heads;
  private final Corrections corrections;
  private final Versions versions;

  ArticleViews(
      Settings settings,
      Words words,
      Cards cards,
      Heads heads,
      Corrections corrections,
      Versions versions) {
    this.settings = settings;
    this.words = words;
    this.cards = cards;
    this.heads = heads;
    this.corrections = corrections;
    this.versions = versions;
  }

  ArticleView of(ArticlePage page) {
    Entry entry = page.story().entry();
    Article article = page.article();
    StoryDate published = entry.published();
    StoryDate modified = article.metadata().modified();
    Way section = page.section();
    Way paper = page.paper();
    boolean dated = published != null;
    BlockHtml text =
        new BlockHtml(
            words,
            cards.links(),
            page.places(),
            corrections,
            new PictureHtml(cards.links(), settings.theme(), page.pictures()),
            Syntax.HTML);
    String body = text.write(article.blocks());
    return new ArticleView(
        heads.plain(page, entry.title(), entry.summary(), page.noindex()),
        entry.title(),
        entry.subtitle(),
        cards.ways(page.authors()),
        article.metadata().place(),
        date(published),
        published == null
            ? cards.link(words.say("nav.undated"), "undated/index.html")
            : cards.link(words.day(published.day()), Cards.path(published.day())),
        date(
            modified == null || settings.timezone() == null
                ? modified
                : modified.in(settings.timezone())),
        section == null ? null : cards.way(section),
        cards.ways(page.topics()),
        paper == null ? null : cards.way(paper),
        cards.lang(entry.language()),
        cards.dir(entry.language()),
        entry.words() == 0 ? null : words.count("article.minutes", minutes(entry.words())),
        text.headings().size() < LONG ? List.of() : text.headings(),
        body,
        versions(page),
        origin(page),
        new Citations(settings).of(page),
        cards.cards(page.related()),
        new View.Steps(
            cards.step(dated ? "article.earlier" : "article.before", page.earlier()),
            cards.step(dated ? "article.later" : "article.after", page.later()),
            null,
            List.of()),
        inSection(page));
  }

  private View.@Nullable Steps inSection(ArticlePage page) {
    return page.earlierInSection() == null && page.laterInSection() == null
        ? null
        : new View.Steps(
            cards.step("section.earlier", page.earlierInSection()),
            cards.step("section.later", page.laterInSection()),
            null,
            List.of());
  }

  private static int minutes(int words) {
    return Math.max(1, (words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE);
  }

  private View.@Nullable Date date(@Nullable StoryDate date) {
    return date == null ? null : new View.Date(date.toString(), words.moment(date));
  }

  private List<View.Version> versions(ArticlePage page) {
    return page.versions().size() < 2
        ? List.of()
        : page.versions().stream().map(v -> versions.of(v, cards)).toList();
  }

  /** The saves of the words shown; those of further pages are named, and no more is known. */
  private static List<Save> saves(ArticlePage page) {
    Entry entry = page.story().entry();
    if (!page.versions().isEmpty()) {
      return page.versions().get(0).version().saves();
    }
    Provenance shown = page.article().provenance();
    List<Save> saves = new ArrayList<>();
    for (String source : entry.sources()) {
      boolean first = saves.isEmpty();
      saves.add(new Save(source, first ? shown.saved() : null, first ? shown.archived() : null));
    }
    return saves;
  }

  private ArticleView.Origin origin(ArticlePage page) {
    Entry entry = page.story().entry();
    Article article = page.article();
    String original = LinkAddress.web(entry.url());
    String language = entry.language();
    String markdown = page.markdown();
    List<Save> saves = saves(page);
    Save captured =
        Stream.concat(
                saves.stream(), page.versions().stream().flatMap(v -> v.version().saves().stream()))
            .filter(s -> s.archived() != null)
            .findFirst()
            .orElse(saves.get(0));
    return new ArticleView.Origin(
        original,
        original == null ? "" : LinkAddress.host(original),
        versions.saved(captured).archived(),
        captured.saved() == null ? null : captured.saved().day().toString(),
        saves.stream().map(versions::saved).toList(),
        article.provenance().sha256(),
        words.say("article.cleaned", article.provenance().version()),
        language == null ? null : words.language(language),
        markdown == null ? null : cards.links().to(markdown));
  }
}
