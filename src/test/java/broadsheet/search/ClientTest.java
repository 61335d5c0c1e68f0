package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import broadsheet.archive.Progress;
import broadsheet.article.Article;
import broadsheet.article.PlainText;
import broadsheet.browser.Chromium;
import broadsheet.digest.Digest;
import broadsheet.site.FakeArchive;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the search page, in a browser and from disk, on indexes made for it. */
class ClientTest {

  private static final LocalDate DAY = LocalDate.of(2020, 5, 17);

  /** Some of the made-up words are in more of the stories, most are not. */
  private static final int COMMON = 150;

  @AutoClose private static Chromium chromium;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void ranksAsLuceneDoes() throws IOException {
    long seed = 11;
    List<Article> stories = MadeUpStories.of(1_500, seed);
    Map<String, Double> agreed = new HashMap<>();
    Random chance = new Random(seed + 1);
    try (LuceneTop lucene = new LuceneTop(new ByteBuffersDirectory(), COMMON);
        Page page = open(stories)) {
      for (Article story : stories) {
        lucene.add(story.provenance().file(), story);
      }
      for (int i = 0; i < 60; i++) {
        Set<String> words = new LinkedHashSet<>();
        for (int w = 1 + chance.nextInt(3); w > 0; w--) {
          words.add(MadeUpStories.word(chance));
        }
        List<String> terms = words.stream().map(Stemming.of("en")::term).toList();
        List<LuceneTop.Hit> wanted = lucene.find(terms);
        if (!wanted.isEmpty()) {
          String query = String.join(" ", words);
          List<String> found = found(page, query);
          assertThat(found)
              .as("%s, seed %d", query, seed)
              .containsExactlyInAnyOrderElementsOf(wanted.stream().map(LuceneTop.Hit::id).toList());
          agreed.put(query, agreement(found, wanted));
        }
      }
    }
    assertThat(agreed).hasSizeGreaterThan(20);
    double mean = agreed.values().stream().mapToDouble(d -> d).average().orElse(0);
    assertThat(mean).as("part of Lucene's first ten, seed %d", seed).isCloseTo(1, within(.05));
  }

  /** Stories as good as Lucene's tenth are as good as those of its first ten. */
  private static double agreement(List<String> found, List<LuceneTop.Hit> wanted) {
    int count = Math.min(10, wanted.size());
    Map<String, Double> scores = new HashMap<>();
    wanted.forEach(hit -> scores.put(hit.id(), hit.score()));
    double least = wanted.get(count - 1).score() * .9999;
    long good =
        found.subList(0, count).stream()
            .filter(id -> scores.getOrDefault(id, 0.0) >= least)
            .count();
    return (double) good / count;
  }

  @Test
  void findsPhrasesOnlyWhereTheWordsStandTogether() throws IOException {
    List<Article> stories = MadeUpStories.of(800, 13);
    Random chance = new Random(14);
    try (Page page = open(stories)) {
      for (int i = 0; i < 25; i++) {
        Article story = stories.get(chance.nextInt(stories.size()));
        List<String> words = Spelling.words(PlainText.of(story.blocks().get(0)));
        int at = chance.nextInt(words.size() - 2);
        String phrase = String.join(" ", words.subList(at, at + 2 + chance.nextInt(2)));
        List<String> wanted =
            stories.stream().filter(s -> says(s, phrase)).map(s -> s.provenance().file()).toList();
        assertThat(found(page, '"' + phrase + '"'))
            .as(phrase)
            .containsExactlyInAnyOrderElementsOf(wanted);
      }
    }
  }

  private static boolean says(Article story, String phrase) {
    List<String> texts = new ArrayList<>(List.of(String.valueOf(story.metadata().title())));
    story.blocks().forEach(b -> texts.add(b.text()));
    return texts.stream().anyMatch(t -> (" " + terms(t) + " ").contains(" " + terms(phrase) + " "));
  }

  private static String terms(String text) {
    Stemming english = Stemming.of("en");
    return String.join(
        " ", Spelling.words(text).stream().map(english::term).filter(t -> !t.isEmpty()).toList());
  }

  @Test
  void findsFormsOfWordsInTheLanguageOfTheStory() throws IOException {
    List<Article> stories =
        List.of(
            story("en", "Ferry", "Two bridges were flooded in the night."),
            story("ru", "Паром", "Старые мосты закрыли на ремонт, новые ещё не открыты."),
            story("ar", "العبارة", "افتتحت المدرسة الجديدة والمكتبة الكبيرة هذا العام."),
            story("zh", "渡轮", "新的渡轮明年开始在东京都航行。"),
            story("ja", "フェリー", "港のコーヒー店は猫で有名だ。"),
            story("de", "Fähre", "Die Häuser an der Straße standen unter Wasser."),
            story("fr", "Bac", "Les élections de l'été ont été reportées."),
            story("th", "เรือ", "เรือข้ามฟากลำใหม่เปิดให้บริการแล้ว"));
    try (Page page = open(stories)) {
      assertThat(found(page, "flooding bridge")).containsExactly("Ferry");
      assertThat(found(page, "МОСТЫ")).containsExactly("ru");
      assertThat(found(page, "еще открыты")).containsExactly("ru");
      assertThat(found(page, "المدرسه")).containsExactly("ar");
      assertThat(found(page, "东京")).containsExactly("zh");
      assertThat(found(page, "東京")).isEmpty();
      assertThat(found(page, "渡轮")).containsExactly("zh");
      assertThat(found(page, "ｺｰﾋｰ")).containsExactly("ja");
      assertThat(found(page, "猫")).containsExactly("ja");
      assertThat(found(page, "strasse hauser")).containsExactly("de");
      assertThat(found(page, "ELECTIONS ete")).containsExactly("fr");
      assertThat(found(page, "l’été")).containsExactly("fr");
      assertThat(found(page, "ข้ามฟาก")).containsExactly("th");
    }
  }

  @Test
  void takesWordsApartAsTheIndexDoes() throws IOException {
    Random chance = new Random(17);
    String letters =
        "aZéßİıſΣςйЁ'’ -0٣東京ーカﾊﾟ한글กำأةىیک\u0640\u0301\u00ad\u200d\u0306\u3099ﬁ①𠮷\ud800\udc00\u2028<>\"";
    try (Page page = open(List.of(story("en", "One", "Only a text.")))) {
      for (int i = 0; i < 400; i++) {
        StringBuilder text = new StringBuilder();
        for (int n = chance.nextInt(30); n > 0; n--) {
          text.append(letters.charAt(chance.nextInt(letters.length())));
        }
        List<String> wanted = Spelling.words(text.toString()).stream().map(Spelling::fold).toList();
        Object words =
            page.evaluate(
                "codes => broadsheet.words(String.fromCharCode(...codes)).map(broadsheet.fold)",
                text.chars().boxed().toList());
        assertThat(words).as("seed 17, text %d: %s", i, text).isEqualTo(wanted);
      }
    }
  }

  @Test
  void forgivesErrorsAndCompletesWhatIsTyped() throws IOException {
    List<Article> stories =
        List.of(
            story("en", "Government", "The government promised a parliamentary inquiry."),
            story("en", "Flood", "Floodgates held, the floodplain did not."));
    try (Page page = open(stories)) {
      for (String typed :
          List.of("goverment", "govenrment", "overnment", "governmant", "gubernment")) {
        assertThat(found(page, typed)).as(typed).containsExactly("Government");
      }
      assertThat(found(page, "parlimentary inqiry")).containsExactly("Government");
      assertThat(typing(page, "floodp")).containsExactly("Flood");
      assertThat(typing(page, "gov")).containsExactly("Government");
      assertThat(found(page, "xylophone")).isEmpty();
      assertThat(found(page, "the")).isEmpty();
      assertThat(found(page, "the inquiry")).containsExactly("Government");
    }
  }

  @Test
  void showsHostileTextAsItIs() throws IOException {
    String title = "</script><script>alert(1)</script> \u2028 \\\" ${x} <!-- \ud800";
    try (Page page = open(List.of(story("en", title, "Nothing \"quoted\" \u2029 here.")))) {
      assertThat(
              page.evaluate(
                  "broadsheet.find('alert', false).then(f => broadsheet.card(f.stories[0])).then(c => c.title)"))
          .isEqualTo(title.replace('\ud800', '?'));
    }
  }

  /** A story whose file is its language, or in English the first word of its title. */
  private static Article story(String language, String title, String text) {
    String file = language.equals("en") ? title.split(" ", -1)[0] : language;
    return MadeUpStories.story(file, title, language, DAY, "Town", List.of(text));
  }

  private Page open(List<Article> stories) throws IOException {
    MemoryFiles files = new MemoryFiles();
    new SearchBuild(folder.resolve("work"), new Digest(1, 1), 2, COMMON, Progress.NONE)
        .write(new FakeArchive(stories), e -> e.key(), files);
    for (Map.Entry<String, byte[]> made : files.bytes().entrySet()) {
      Path file = folder.resolve(made.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, made.getValue());
    }
    Files.copy(
        Path.of("templates/assets/search-index.js"), folder.resolve("search/search-index.js"));
    Path page = folder.resolve("search/index.html");
    Files.writeString(
        page,
        "<!DOCTYPE html><meta charset=utf-8><title>t</title><script"
            + " src=search-index.js></script><p>");
    Page opened = chromium.browser().newPage();
    opened.setDefaultTimeout(Chromium.PATIENCE);
    opened.navigate(page.toUri().toString());
    opened.evaluate("broadsheet.start('')");
    return opened;
  }

  private static List<String> found(Page page, String query) {
    return paths(page, query, false);
  }

  private static List<String> typing(Page page, String query) {
    return paths(page, query, true);
  }

  @SuppressWarnings("unchecked") // Playwright gives arrays as lists.
  private static List<String> paths(Page page, String query, boolean typing) {
    return (List<String>)
        page.evaluate(
            "([query, typing]) => broadsheet.find(query, typing).then(f =>"
                + " Promise.all(f.stories.map(s => broadsheet.card(s).then(c => c.path))))",
            List.of(query, typing));
  }
}
