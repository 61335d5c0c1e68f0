package broadsheet.clean;

import broadsheet.config.SettingsException;
import broadsheet.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the {@link Lexicon} knows: all phrases of Broadsheet's own files of words and of those that
 * a project adds, and how sites sound.
 *
 * @param hints what a text hints at
 * @param site what a site says to its readers
 * @param wording how it says it
 */
record KnownWords(Vocabulary hints, Vocabulary site, SiteWording wording) {

  /** The languages of Broadsheet's own words, in the order in which they are read. */
  static final List<String> LANGUAGES =
      List.of(
          "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hr",
          "hu", "id", "it", "ja", "ko", "nb", "nl", "pl", "pt", "ro", "ru", "sr", "sv", "th", "tr",
          "uk", "vi", "zh");

  private static final String SUFFIX = ".words";
  private static final Pattern NAME = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?\\.words");

  /** Broadsheet's own. */
  static KnownWords own() {
    return of(ownPhrases());
  }

  /**
   * Broadsheet's own, and those of a project.
   *
   * @param folder of its files, {@code LANGUAGE.words} each
   * @throws SettingsException with everything that is wrong in them
   * @throws IOException if they cannot be read
   */
  static KnownWords with(Path folder) throws SettingsException, IOException {
    List<WordFile.Phrase> added = new ArrayList<>();
    List<Diagnostic> wrong = new ArrayList<>();
    for (Path file : files(folder)) {
      WordFile read = read(file);
      added.addAll(read.phrases());
      wrong.addAll(read.diagnostics());
    }
    List<WordFile.Phrase> phrases = new ArrayList<>(ownPhrases());
    phrases.addAll(added);
    KnownWords words = of(phrases);
    added.stream().filter(p -> !words.find(p)).forEach(p -> wrong.add(lost(p)));
    if (!wrong.isEmpty()) {
      throw new SettingsException(wrong.stream().sorted().toList());
    }
    return words;
  }

  private static KnownWords of(List<WordFile.Phrase> phrases) {
    return new KnownWords(
        vocabulary(phrases, WordUse.class),
        vocabulary(phrases, SiteUse.class),
        new SiteWording(Weights.of(KnownWords.class, "site.weights")));
  }

  private static Vocabulary vocabulary(
      List<WordFile.Phrase> phrases, Class<? extends PhraseUse> kind) {
    Map<String, Integer> uses = new HashMap<>();
    for (WordFile.Phrase phrase : phrases) {
      if (kind.isInstance(phrase.use())) {
        uses.merge(phrase.text(), phrase.use().bit(), (a, b) -> a | b);
      }
    }
    return new Vocabulary(uses);
  }

  private boolean find(WordFile.Phrase phrase) {
    String text = phrase.text();
    String said = text.endsWith("*") ? text.substring(0, text.length() - 1) : text;
    Vocabulary words = phrase.use() instanceof WordUse ? hints : site;
    return phrase.use().in(words.begin(said));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> !String.valueOf(f.getFileName()).startsWith(".")).sorted().toList();
    }
  }

  private static WordFile read(Path file) throws IOException {
    String name = file.toString().replace('\\', '/');
    if (!NAME.matcher(String.valueOf(file.getFileName())).matches()) {
      String message = "no file of words by its name; call it by its language, as in `de.words`";
      return new WordFile(List.of(), List.of(Diagnostic.error(name, message)));
    }
    try {
      return WordFile.read(name, Files.readString(file));
    } catch (CharacterCodingException e) {
      String message = "not in UTF-8; save it in that character set";
      return new WordFile(List.of(), List.of(Diagnostic.error(name, message)));
    }
  }

  private static List<WordFile.Phrase> ownPhrases() {
    List<WordFile.Phrase> phrases = new ArrayList<>();
    for (String language : LANGUAGES) {
      WordFile file =
          WordFile.read(
              language + SUFFIX,
              Shipped.text(KnownWords.class, Lexicon.FOLDER + "/" + language + SUFFIX));
      if (!file.diagnostics().isEmpty()) {
        throw new IllegalStateException(file.diagnostics().get(0).toString());
      }
      phrases.addAll(file.phrases());
    }
    return phrases;
  }

  private static Diagnostic lost(WordFile.Phrase phrase) {
    String message =
        "`"
            + phrase.text()
            + "` would never be found: a phrase is letters, with single spaces between words"
            + " and at most a colon at its end";
    return Diagnostic.error(phrase.file(), phrase.line(), 0, message);
  }
}
