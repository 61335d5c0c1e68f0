package broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.config.Settings;
import broadsheet.site.TestSettings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.xyzsd.plurals.PluralRule;
import net.xyzsd.plurals.PluralRuleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The theme's words in each of its languages. */
class WordsTest {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Pattern COUNTED = Pattern.compile("(.+)\\.(?:zero|one|two|few|many|other)");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  static Stream<String> languages() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("messages_"))
          .map(name -> name.substring("messages_".length(), name.indexOf('.')))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void theThemeSpeaksNineLanguages() throws IOException {
    assertThat(languages()).contains("ar", "de", "es", "fr", "he", "ja", "ru", "zh");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasEveryKeyOfTheEnglishWordsAndNoOther(String language) throws IOException {
    assertThat(names(read("messages_" + language + ".properties")))
        .isEqualTo(names(read("messages.properties")));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void countsHaveEveryFormThatTheLanguageHasForWholeNumbers(String language) throws IOException {
    Properties words = read("messages_" + language + ".properties");
    PluralRule rule =
        PluralRule.createOrDefault(Locale.forLanguageTag(language), PluralRuleType.CARDINAL);
    for (String key : counted(words)) {
      for (long n = 0; n <= 200; n++) {
        String form = rule.select(n).name().toLowerCase(Locale.ROOT);
        if (language.equals("he") && form.equals("many")) {
          continue; // CLDR 42 took this form out of Hebrew: 20 is counted like 21.
        }
        assertThat(words).as("%d in %s", n, language).containsKey(key + "." + form);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void nothingThatEnglishFillsInIsLeftOut(String language) throws IOException {
    Properties english = read("messages.properties");
    Properties words = read("messages_" + language + ".properties");
    for (String key : words.stringPropertyNames()) {
      if (english.containsKey(key)
          && !COUNTED.matcher(key).matches()
          && !key.equals("date.month")) {
        assertThat(places(words.getProperty(key)))
            .as("%s in %s", key, language)
            .isEqualTo(places(english.getProperty(key)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1, 1 story",
    "en, 0, 0 stories",
    "fr, 0, 0 article",
    "ru, 1, 1 статья",
    "ru, 3, 3 статьи",
    "ru, 11, 11 статей",
    "ru, 21, 21 статья",
    "ar, 1, مقالة واحدة",
    "ar, 2, مقالتان",
    "ar, 5, 5 مقالات",
    "ar, 11, 11 مقالة",
    "he, 2, שתי כתבות",
    "ja, 1, 記事 1 本",
    "pl, 5, 5 stories"
  })
  void storiesAreCountedAsTheLanguageCounts(String language, int number, String expected) {
    assertThat(words(language).count("count.stories", number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "en, MONDAY",
    "en-US, SUNDAY",
    "en-GB, MONDAY",
    "de, MONDAY",
    "he, SUNDAY",
    "ar, SATURDAY"
  })
  void weeksBeginAsInTheCountry(String language, DayOfWeek first) {
    assertThat(words(language).firstWeekday()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "de, 24. Juli 2018, Juli 2018",
    "ru, 24 июля 2018 г., июль 2018",
    "zh, 2018年7月24日, 2018年7月",
    "ja, 2018年7月24日, 2018年7月"
  })
  void datesAreSpelledAsTheLanguageDoes(String language, String day, String month) {
    assertThat(words(language).day(LocalDate.of(2018, 7, 24))).isEqualTo(day);
    assertThat(words(language).monthAndYear(YearMonth.of(2018, 7))).isEqualTo(month);
  }

  @Test
  void aUsersFileForALanguageAddsItsWords(@TempDir Path root) throws IOException {
    Path templates = Files.createDirectories(root.resolve("templates"));
    Files.writeString(
        templates.resolve("messages_pl.properties"),
        """
        count.stories.one={0} artykuł
        count.stories.few={0} artykuły
        count.stories.many={0} artykułów
        """);
    Words words =
        new Words(new Theme(SiteFolder.settings(root, templates)), Locale.forLanguageTag("pl"));
    assertThat(words.count("count.stories", 2)).isEqualTo("2 artykuły");
    assertThat(words.count("count.stories", 5)).isEqualTo("5 artykułów");
    assertThat(words.say("nav.years")).isEqualTo("Years");
  }

  @Test
  void whatAUsersFileLeavesOutIsSaidAsInTheDefaultThemes(@TempDir Path root) throws IOException {
    Path templates = Files.createDirectories(root.resolve("templates"));
    Files.writeString(templates.resolve("messages.properties"), "nav.years=Volumes\n");
    Files.writeString(templates.resolve("messages_de.properties"), "nav.sections=Ressorts\n");
    Theme theme = new Theme(SiteFolder.settings(root, templates));
    Words english = new Words(theme, Locale.ENGLISH);
    assertThat(english.say("nav.years")).isEqualTo("Volumes");
    assertThat(english.say("nav.sections")).isEqualTo("Sections");
    Words german = new Words(theme, Locale.GERMAN);
    assertThat(german.say("nav.sections")).isEqualTo("Ressorts");
    assertThat(german.say("nav.years")).isEqualTo("Jahre");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date.day=tt. MMMM|`date.day` is `tt. MMMM`, no pattern for a date; write one as in"
            + " `d MMMM`",
        "week.first=Montag|`week.first` is `Montag`, no day of the week; write its English name,"
            + " as in `monday`",
        "nav.years=\\u00|`\\u` stands there without four hexadecimal digits; write the letter"
            + " itself"
      })
  void wordsThatCannotBeAreNamedWithTheirFile(String line, String mistake, @TempDir Path root)
      throws IOException {
    Path templates = Files.createDirectories(root.resolve("templates"));
    Files.writeString(templates.resolve("messages_de.properties"), line);
    Theme theme = new Theme(SiteFolder.settings(root, templates));
    assertThatThrownBy(() -> new Words(theme, Locale.GERMAN))
        .isInstanceOf(ThemeException.class)
        .hasMessage("templates/messages_de.properties: " + mistake);
  }

  private static Words words(String language) {
    Settings settings = TestSettings.of(Path.of("."), null, null, language, List.of());
    return new Words(new Theme(settings), Locale.forLanguageTag(language));
  }

  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(Files.readString(TEMPLATES.resolve(file))));
    return properties;
  }

  /** The keys, those of plural forms as one. */
  private static Set<String> names(Properties words) {
    return words.stringPropertyNames().stream()
        .map(key -> COUNTED.matcher(key).replaceFirst("$1.*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> counted(Properties words) {
    return words.stringPropertyNames().stream()
        .filter(key -> key.startsWith("count."))
        .map(key -> COUNTED.matcher(key).replaceFirst("$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> place.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
