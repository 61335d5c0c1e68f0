package broadsheet.render;

import broadsheet.article.Article;
import broadsheet.article.StoryDate;
import broadsheet.config.Settings;
import broadsheet.site.Book;
import broadsheet.site.Story;
import broadsheet.site.Volume;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;

/**
 * The files of an e-book by the templates of the theme, as EPUB 3 wants them. Immutable and
 * thread-safe.
 */
public final class BookRenderer {

  /** Where the book's style stands in it. */
  public static final String STYLE = "style.css";

  /** Where its title page stands in it. */
  public static final String TITLE = "title.xhtml";

  /** Where its contents stand in it. */
  public static final String CONTENTS = "contents.xhtml";

  private final Theme theme;
  private final TemplateEngine engine;
  private final Locale locale;
  private final BookViews views;
  private final PackageDocument packaging;
  private final FeedDates dates;
  private final byte[] style;

  /** A renderer with the default theme and what the settings' {@code templates} replace of it. */
  public BookRenderer(Settings settings) {
    theme = new Theme(settings);
    locale = Locale.forLanguageTag(settings.language());
    Words words = new Words(theme, locale);
    engine = Engine.of(theme, words);
    views = new BookViews(settings, words);
    packaging = new PackageDocument(settings, views);
    dates = new FeedDates(settings.timezone());
    style =
        Objects.requireNonNull(theme.text("epub/style.css"), "the theme has epub/style.css")
            .getBytes(StandardCharsets.UTF_8);
  }

  /** The title page. */
  public String title(Book book) {
    return process("epub/title.xhtml", TITLE, "book", views.of(book));
  }

  /** The contents: stories below their years and, in years with many, their months. */
  public String contents(Book book) {
    return process("epub/contents.xhtml", CONTENTS, "book", views.of(book));
  }

  /**
   * One story.
   *
   * @param story with its path inside the book
   * @param places what its text may show and link to, by content path: where that stands in the
   *     book, pictures below {@code media/}
   */
  public String story(Story story, Article article, Map<String, String> places) {
    return process("epub/story.xhtml", story.path(), "story", views.of(story, article, places));
  }

  /** The style sheet, in UTF-8. */
  public byte[] style() {
    return style.clone();
  }

  /** The moment of a date as far as it is known, in the archive's zone, else in UTC. */
  public Instant moment(StoryDate date) {
    return dates.rough(date).toInstant();
  }

  /**
   * The package document, which tells what the book is and lists its files.
   *
   * @param pictures of the stories: path inside the book to media type, in the book's order
   * @param modified when the newest of its stories appeared or was changed, or null where none says
   */
  public String packageDocument(
      Book book, Map<String, String> pictures, @Nullable Instant modified) {
    return packaging.of(book, pictures, modified);
  }

  private String process(String template, String path, String name, Object view) {
    Map<String, Object> model = new HashMap<>();
    model.put("root", Links.from(path).root());
    model.put("language", locale.toLanguageTag());
    model.put(name, view);
    try {
      return engine.process(template, new Context(locale, model));
    } catch (TemplateEngineException e) {
      throw ThemeException.of(theme, e);
    }
  }

  /** What a volume is called: its year, its month, "Undated". */
  public String name(Volume volume) {
    return views.name(volume);
  }

  /** What a book is called. */
  public String name(Book book) {
    return views.name(book);
  }
}
