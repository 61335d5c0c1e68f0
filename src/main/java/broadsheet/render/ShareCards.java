package broadsheet.render;

import broadsheet.archive.Entry;
import broadsheet.article.StoryDate;
import broadsheet.config.Settings;
import broadsheet.picture.ShareCard;
import broadsheet.site.ArticlePage;
import java.util.Locale;

/** What the pictures say that are drawn for stories. Immutable and thread-safe. */
final class ShareCards {

  private final Settings settings;
  private final Words words;

  ShareCards(Settings settings, Words words) {
    this.settings = settings;
    this.words = words;
  }

  ShareCard of(ArticlePage page) {
    Entry entry = page.story().entry();
    StoryDate published = entry.published();
    String language = entry.language();
    Locale locale = language == null ? words.locale() : Locale.forLanguageTag(language);
    return new ShareCard(
        entry.title(),
        entry.paper(),
        published == null ? null : published.day(),
        published == null ? "" : words.day(published.day()),
        settings.title(),
        Direction.of(locale).equals("rtl"));
  }
}
