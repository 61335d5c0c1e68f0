package broadsheet.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language of a page: what it states, unless it is written in a script that this language is
 * not; else what its text looks like. Immutable and thread-safe.
 */
final class PageLanguage {
  /**
   * The languages with a code of two letters, which need no look into the JDK's tables of names.
   */
  private static final Set<String> COMMON = Set.of(Locale.getISOLanguages());

  private final Languages languages;

  PageLanguage(Languages languages) {
    this.languages = languages;
  }

  /** A BCP 47 tag, or null. */
  @Nullable String choose(PageFacts facts, ArticleData data) {
    String text = facts.sample();
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
        language.isEmpty() || language.equals("und") || language.equals("zxx") || !isKnown(locale);
    return none ? Optional.empty() : Optional.of(plain(locale).toLanguageTag());
  }

  private static boolean isKnown(Locale locale) {
    String language = locale.getLanguage();
    return COMMON.contains(language) || !locale.getDisplayLanguage(Locale.ENGLISH).equals(language);
  }

  /** Language, script and country, without private parts and variants. */
  private static Locale plain(Locale locale) {
    return new Locale.Builder()
        .setLanguage(locale.getLanguage())
        .setScript(locale.getScript())
        .setRegion(locale.getCountry())
        .build();
  }
}
