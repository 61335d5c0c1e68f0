package broadsheet.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The language of a page: what it states, unless it is written in a script that this language is
 * not; else what its text looks like. Immutable and thread-safe.
 */
final class PageLanguage {
  private static final int SAMPLE = 2_000;

  private final Languages languages;

  PageLanguage(Languages languages) {
    this.languages = languages;
  }

  /** A BCP 47 tag, or null. */
  @Nullable String choose(PageFacts facts, ArticleData data, Document page) {
    String text = sample(page);
    for (String stated :
        List.of(
            facts.language() == null ? "" : facts.language(),
            data.language(),
            facts.firstMeta("og:locale", "content-language", "dc.language", "language"))) {
      Optional<String> tag = tag(stated);
      if (tag.isPresent() && languages.couldBe(text, tag.get())) {
        return tag.get();
      }
    }
    return languages.detect(text).orElse(null);
  }

  /** A statement of a language as a tag in its usual case; empty where it is none. */
  static Optional<String> tag(String stated) {
    String first = stated.split("[,; ]", 2)[0].replace('_', '-');
    if (first.isEmpty() || first.length() > 35) {
      return Optional.empty();
    }
    Locale locale = Locale.forLanguageTag(first);
    String language = locale.getLanguage();
    boolean none =
        language.isEmpty()
            || language.equals("und")
            || language.equals("zxx")
            || locale.getDisplayLanguage(Locale.ENGLISH).equals(language);
    return none ? Optional.empty() : Optional.of(plain(locale).toLanguageTag());
  }

  /** Language, script and country, without private parts and variants. */
  private static Locale plain(Locale locale) {
    return new Locale.Builder()
        .setLanguage(locale.getLanguage())
        .setScript(locale.getScript())
        .setRegion(locale.getCountry())
        .build();
  }

  /** Some of the text of the page's paragraphs, or of all of it where it has none. */
  private static String sample(Document page) {
    StringBuilder sample = new StringBuilder();
    for (Element paragraph : page.getElementsByTag("p")) {
      String text = ShownText.line(paragraph, SAMPLE);
      if (text.length() > 60) {
        sample.append(text).append('\n');
      }
      if (sample.length() >= SAMPLE) {
        return sample.substring(0, SAMPLE);
      }
    }
    return sample.length() > 0 ? sample.toString() : ShownText.line(page, SAMPLE);
  }
}
