package broadsheet.clean;

import broadsheet.article.Reason;
import broadsheet.config.SettingsException;
import broadsheet.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a text hint at, in the languages of the files {@code words/LANGUAGE.words}
 * beside this class and of those that a project adds. A hint alone decides nothing; it explains
 * what place and shape have decided. Immutable and thread-safe.
 */
public final class Lexicon {

  /** The languages of Broadsheet's own words, in the order in which they are read. */
  static final List<String> LANGUAGES =
      List.of(
          "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hr",
          "hu", "id", "it", "ja", "ko", "nb", "nl", "pl", "pt", "ro", "ru", "sr", "sv", "th", "tr",
          "uk", "vi", "zh");

  /** The folder of words among a project's rules. */
  public static final String FOLDER = "words";

  private static final String SUFFIX = ".words";
  private static final Pattern NAME = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?\\.words");

  /** Words of a label that is longer than the words it is known by. */
  private static final int LABEL = 6;

  /** Longer texts are no labels. */
  private static final int LONGEST_LABEL = 14;

  /** Characters of an appeal that a call such as "support us" is enough for. */
  private static final int LONGEST_PLEA = 600;

  private static final List<Reason> REASONS = WordUse.labels();
  private static final int LABELS = (1 << REASONS.size()) - 1;

  /** The words; null for Broadsheet's own before they are needed, which Markdown never does. */
  private volatile @Nullable Words known;

  /** Broadsheet's own words. */
  public Lexicon() {
    this(null);
  }

  private Lexicon(@Nullable Words known) {
    this.known = known;
  }

  /**
   * All phrases.
   *
   * @param hints what a text hints at
   * @param site what a site says to its readers
   */
  private record Words(Vocabulary hints, Vocabulary site) {

    static Words of(List<WordFile.Phrase> phrases) {
      return new Words(vocabulary(phrases, WordUse.class), vocabulary(phrases, SiteUse.class));
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

    boolean find(WordFile.Phrase phrase) {
      String text = phrase.text();
      String said = text.endsWith("*") ? text.substring(0, text.length() - 1) : text;
      Vocabulary words = phrase.use() instanceof WordUse ? hints : site;
      return phrase.use().in(words.begin(said));
    }
  }

  private Vocabulary words() {
    return known().hints();
  }

  /** Two threads may both read them, and find the same. */
  private Words known() {
    Words words = known;
    if (words == null) {
      words = Words.of(own());
      known = words;
    }
    return words;
  }

  /**
   * Broadsheet's own words, and those of a project: {@code words/LANGUAGE.words} in its folder of
   * rules, in the same form.
   *
   * @param rules the folder, or null where the project has none
   * @throws SettingsException with everything that is wrong in its files
   * @throws IOException if they cannot be read
   */
  public static Lexicon of(@Nullable Path rules) throws SettingsException, IOException {
    Path folder = rules == null ? null : rules.resolve(FOLDER);
    if (folder == null || !Files.isDirectory(folder)) {
      return new Lexicon();
    }
    List<WordFile.Phrase> added = new ArrayList<>();
    List<Diagnostic> wrong = new ArrayList<>();
    for (Path file : files(folder)) {
      WordFile read = read(file);
      added.addAll(read.phrases());
      wrong.addAll(read.diagnostics());
    }
    List<WordFile.Phrase> phrases = new ArrayList<>(own());
    phrases.addAll(added);
    Words words = Words.of(phrases);
    added.stream().filter(p -> !words.find(p)).forEach(p -> wrong.add(lost(p)));
    if (!wrong.isEmpty()) {
      throw new SettingsException(wrong.stream().sorted().toList());
    }
    return new Lexicon(words);
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

  private static List<WordFile.Phrase> own() {
    List<WordFile.Phrase> phrases = new ArrayList<>();
    for (String language : LANGUAGES) {
      WordFile file = WordFile.read(language + SUFFIX, text(FOLDER + "/" + language + SUFFIX));
      if (!file.diagnostics().isEmpty()) {
        throw new IllegalStateException(file.diagnostics().get(0).toString());
      }
      phrases.addAll(file.phrases());
    }
    return phrases;
  }

  private static String text(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no words " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Diagnostic lost(WordFile.Phrase phrase) {
    String message =
        "`"
            + phrase.text()
            + "` would never be found: a phrase is letters, with single spaces between words"
            + " and at most a colon at its end";
    return Diagnostic.error(phrase.file(), phrase.line(), 0, message);
  }

  /** What the phrases in a text are used for, a bit each; its first 2,000 characters are read. */
  public int find(String text) {
    return words().find(text);
  }

  /**
   * What the phrases that a text begins with are used for, a bit each; signs that set it off may
   * stand in front.
   */
  public int begin(String text) {
    int begun = words().begin(text);
    int signs = begun == 0 ? LeadingSigns.end(text) : 0;
    if (signs == 0) {
      return begun;
    }
    int behind = words().begin(text.substring(signs));
    return LeadingSigns.arePictures(text) ? behind : behind & WordUse.RELATED_LINKS.bit();
  }

  /** The reason that labels among these uses give, or null where there is none. */
  public static @Nullable Reason reason(int uses) {
    int labels = uses & LABELS;
    return labels == 0 ? null : REASONS.get(Integer.numberOfTrailingZeros(labels));
  }

  /**
   * The reason to remove a short text and what stands below it, or null.
   *
   * @param text a line or a block
   * @param count how many words it has
   */
  public @Nullable Reason label(String text, int count) {
    return label(begin(text), find(text), count);
  }

  /** The same for a text of which it is known what it begins with and what it has. */
  public static @Nullable Reason label(int begun, int found, int count) {
    Reason first = count > LONGEST_LABEL ? null : reason(begun);
    return first != null || count > LABEL ? first : reason(found);
  }

  /**
   * The reason to remove a text that says by itself what it is, or null: "We use cookies to …",
   * "Sign up for our newsletter", "Read also: …", "Photo: …", "Loading comments…". A question in
   * front says nothing: "Want more? Sign up for our newsletter".
   *
   * @param begun what the text begins with
   * @param text a line or a block
   * @param count how many words it has
   */
  public @Nullable Reason notice(int begun, String text, int count) {
    Reason said = NoticeLine.reason(begun, text, count, words());
    return said == null && count <= LABEL && behind().isSigned(text) ? Reason.BYLINE : said;
  }

  /**
   * The reason to remove a short text in which a site speaks to its readers and no story is told,
   * or null: "Comments are closed.", "Follow us on …".
   *
   * @param count how many words it has
   */
  public @Nullable Reason site(String text, int count) {
    Words all = known();
    return SiteVoice.reason(text, count, all.hints(), all.site());
  }

  /**
   * Whether a text says who made a picture, and nothing else: "Photo: Ann Lee", "© Ann Lee".
   *
   * @param found the uses of its phrases, as {@link #find} gives them
   * @param count how many words it has
   */
  public boolean isCredit(int found, String text, int count) {
    return CreditLine.is(found, text, count, words());
  }

  /**
   * Whether a text begins as the caption of a picture does: "Figure 2: …".
   *
   * @param found the uses of its phrases, as {@link #find} gives them
   */
  public boolean isFigure(int found, String text) {
    return WordUse.FIGURE.in(found) && FigureLine.is(text, words());
  }

  /** Whether a text is a phrase that labels for a reason, and nothing else but a colon. */
  public boolean isPhrase(Reason reason, String text) {
    return reason(words().exact(bare(text))) == reason;
  }

  private static String bare(String text) {
    int end = text.length() - (text.endsWith(":") || text.endsWith("\uff1a") ? 1 : 0);
    return text.substring(0, end).strip();
  }

  /** Whether a text is the words for "by", and nothing else but a colon. */
  public boolean isBareByline(String text) {
    return WordUse.BYLINE.in(words().exact(bare(text)));
  }

  /** Whether a text ends as bylines of East Asia do: "윤서하 기자". */
  public boolean endsAsByline(String text) {
    return behind().namesAuthor(text);
  }

  /** Whether a text ends as captions of East Asia do, with who made the picture. */
  public boolean endsAsCaption(String text) {
    return behind().namesMaker(text);
  }

  private Behind behind() {
    return new Behind(words());
  }

  /** Whether a short text begins with the name of a button that answers a comment. */
  public boolean isReply(String text) {
    return WordUse.REPLY.in(words().begin(text));
  }

  /**
   * How much a text asks for money or members: 4 is the appeal of a newsroom to its readers, 3 may
   * be any appeal by itself, 2 belongs to one that stands beside, and so does 1 in a short text;
   * else 0.
   */
  public int appeal(String text) {
    return appeal(words().find(text), text);
  }

  /** The same for a text whose uses were found already. */
  public static int appeal(int found, String text) {
    if (isNewsroomAppeal(found, text)) {
      return 4;
    }
    boolean cause = WordUse.CAUSE.in(found);
    int personal = (WordUse.WE.in(found) ? 1 : 0) + (WordUse.YOU.in(found) ? 1 : 0);
    int asking = WordUse.ASK.in(found) ? 2 : WordUse.HELP.in(found) ? 1 : 0;
    if ((personal == 0) != (asking == 0)) {
      return 1;
    }
    boolean money = WordUse.MONEY.in(found) || Script.hasPrice(text);
    int about = (cause ? 1 : 0) + (money ? 1 : 0);
    if (personal == 0) {
      return about > 0 ? 1 : 0;
    }
    return personal + asking + about >= 4 && asking + about >= 2 ? 3 : 2;
  }

  /**
   * Whether a text has all that it takes to ask readers for a newsroom's support. News of newsrooms
   * may have that too.
   *
   * @param found the uses of its phrases
   */
  private static boolean isNewsroomAppeal(int found, String text) {
    boolean we = WordUse.WE.in(found);
    boolean you = WordUse.YOU.in(found);
    boolean plea = WordUse.PLEA.in(found) && (we || you) && text.length() <= LONGEST_PLEA;
    return WordUse.CAUSE.in(found) && (plea || (we && you && WordUse.ASK.in(found)));
  }

  /**
   * How a text asks readers for a newsroom's support, by what it says outside of quotations.
   *
   * @param found the uses of all its phrases
   */
  public Asking asking(int found, String text) {
    if (!isNewsroomAppeal(found, text)) {
      return Asking.NOT;
    }
    String said = OwnVoice.of(text);
    int own = said.length() == text.length() ? found : words().find(said);
    if (!isNewsroomAppeal(own, text)) {
      return Asking.NOT;
    }
    boolean outright =
        (WordUse.WE.in(own) && (WordUse.YOU.in(own) || calls(said)))
            || WordUse.MONEY.in(own)
            || Script.hasPrice(said);
    return WordUse.PLEA.in(own) && outright ? Asking.OUTRIGHT : Asking.PERHAPS;
  }

  private boolean calls(String own) {
    boolean begins = true;
    for (int i = 0; i < own.length(); i++) {
      char c = own.charAt(i);
      if (begins && c > ' ' && WordUse.PLEA.in(words().begin(own.substring(i)))) {
        return true;
      }
      begins = Script.endsSentence(c) || c == ':' || (begins && c <= ' ');
    }
    return false;
  }
}
