package broadsheet.site;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.gcardone.junidecode.Junidecode;

/**
 * The order of names, and the letter that each stands under. Each script is sorted by a language
 * that is written in it: the site's own first, by its rules (Å stands behind Z in Swedish and under
 * A in English), then the others. A letter with a mark stands under the plain one unless that
 * language takes it for a letter of its own; Korean names stand under the first consonant, Japanese
 * ones under the first kana, Chinese ones under the first letter of their pinyin where the site is
 * Chinese, and under one heading elsewhere, for nothing says how they are read. One object serves
 * one thread.
 */
final class Alphabet {

  private static final String CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final int FIRST_CONSONANT = 0x1100;
  private static final int KATAKANA_BEHIND_HIRAGANA = 0x60;
  private static final String DIGITS = "0–9";
  private static final String OTHER = "#";

  private final Locale site;
  private final Character.UnicodeScript own;
  private final Map<Character.UnicodeScript, Collator> collators =
      new EnumMap<>(Character.UnicodeScript.class);

  /** The alphabet of a site in a language. */
  Alphabet(Locale site) {
    this.site = site;
    String name = site.getDisplayLanguage(site);
    own = script(name.isEmpty() ? 'a' : name.codePointAt(0));
  }

  /**
   * A thing in its place.
   *
   * @param thing what is sorted
   * @param letter that it stands under
   */
  record Placed<T>(T thing, String letter) {}

  /** Things in the order of their names; those of one letter stand together. */
  <T> List<Placed<T>> sort(List<T> things, Function<T, String> name) {
    record Keyed<T>(Placed<T> placed, String rank, CollationKey letter, CollationKey key) {}
    return things.stream()
        .map(
            thing -> {
              String text = name.apply(thing);
              int first = first(text);
              Character.UnicodeScript script = script(first);
              String letter = letter(first, script);
              Collator collator = collator(script);
              return new Keyed<>(
                  new Placed<>(thing, letter),
                  rank(first, script),
                  collator.getCollationKey(letter),
                  collator.getCollationKey(text));
            })
        .sorted(
            Comparator.comparing((Keyed<T> k) -> k.rank())
                .thenComparing(k -> k.letter())
                .thenComparing(k -> k.placed().letter())
                .thenComparing(k -> k.key())
                .thenComparing(k -> k.key().getSourceString()))
        .map(Keyed::placed)
        .toList();
  }

  /** The first letter or digit of a name: quotation marks do not count. */
  private static int first(String name) {
    return name.codePoints()
        .filter(Character::isLetterOrDigit)
        .findFirst()
        .orElse(name.isEmpty() ? ' ' : name.codePointAt(0));
  }

  private Character.UnicodeScript script(int first) {
    Character.UnicodeScript script = Character.UnicodeScript.of(first);
    return switch (script) {
      case KATAKANA -> Character.UnicodeScript.HIRAGANA;
      case HAN -> chinese() ? Character.UnicodeScript.LATIN : script;
      default -> script;
    };
  }

  private boolean chinese() {
    return site.getLanguage().equals("zh");
  }

  /** The site's own script, then the others by name, then digits, then what has no letter. */
  private String rank(int first, Character.UnicodeScript script) {
    if (Character.isLetter(first)) {
      return script == own ? "" : script.name();
    }
    return Character.isDigit(first) ? "~" : "~~";
  }

  private Collator collator(Character.UnicodeScript script) {
    return collators.computeIfAbsent(script, s -> Collator.getInstance(locale(s)));
  }

  private Locale locale(Character.UnicodeScript script) {
    if (script == own || (chinese() && script == Character.UnicodeScript.LATIN)) {
      return site;
    }
    return switch (script) {
      case HAN -> site.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.CHINESE;
      case HIRAGANA -> Locale.JAPANESE;
      case HANGUL -> Locale.KOREAN;
      default -> Locale.ROOT;
    };
  }

  private String letter(int first, Character.UnicodeScript script) {
    if (!Character.isLetter(first)) {
      return Character.isDigit(first) ? DIGITS : OTHER;
    }
    String letter = Character.toString(first);
    int base = Normalizer.normalize(letter, Normalizer.Form.NFD).codePointAt(0);
    if (Character.UnicodeScript.of(first) == Character.UnicodeScript.HAN) {
      return chinese() ? pinyin(letter) : "漢";
    }
    if (script == Character.UnicodeScript.HIRAGANA) {
      boolean katakana = Character.UnicodeScript.of(base) == Character.UnicodeScript.KATAKANA;
      return Character.toString(katakana ? base - KATAKANA_BEHIND_HIRAGANA : base);
    }
    int consonant = base - FIRST_CONSONANT;
    if (script == Character.UnicodeScript.HANGUL
        && consonant >= 0
        && consonant < CONSONANTS.length()) {
      return CONSONANTS.substring(consonant, consonant + 1);
    }
    String plain = Character.toString(base);
    return upper(isLetterOfItsOwn(letter, plain, script) ? letter : plain);
  }

  private boolean isLetterOfItsOwn(String letter, String plain, Character.UnicodeScript script) {
    Collator strict = (Collator) collator(script).clone();
    strict.setStrength(Collator.PRIMARY);
    return strict.compare(letter, plain) != 0;
  }

  private String pinyin(String ideograph) {
    String read = Junidecode.unidecode(ideograph).strip();
    return read.isEmpty() ? OTHER : upper(read.substring(0, 1));
  }

  private String upper(String letter) {
    String upper = letter.toUpperCase(site);
    return upper.codePointCount(0, upper.length()) == 1 ? upper : letter;
  }
}
