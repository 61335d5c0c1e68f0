package broadsheet.archive;

import broadsheet.digest.Sha256;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import net.gcardone.junidecode.Junidecode;

/**
 * Names as they stand in addresses: lower-case ASCII letters, digits and single hyphens, whatever
 * the script; the same for the same name.
 */
public final class Slugs {
  /** Long enough for a headline, short enough for every file system. */
  static final int LONGEST = 80;

  /** Names that Windows keeps for devices, and that of a folder's own page. */
  private static final Set<String> RESERVED =
      Set.of(
          "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
          "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
          "lpt8", "lpt9", "index");

  private Slugs() {}

  /**
   * The slug of a name.
   *
   * @param key what the thing is found by; tells apart those whose name gives no slug
   * @return at most 80 characters, cut after a word where there is one; never empty
   */
  public static String of(String name, String key) {
    // No more than this can count, and a title may be a megabyte.
    String start = name.length() > 1000 ? name.substring(0, 1000) : name;
    String ascii = Junidecode.unidecode(basic(start)).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        slug.append(c);
      } else if (c != '\'' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    String cut = cut(slug.toString());
    if (cut.isEmpty()) {
      return "story-" + Sha256.of(key).substring(0, 8);
    }
    return RESERVED.contains(cut) ? cut + "-1" : cut;
  }

  /**
   * A name without what lies beyond Unicode's basic plane, emoji mostly: Junidecode takes the
   * halves of a pair for characters of another script. Letters of mathematics become what they
   * stand for.
   */
  private static String basic(String name) {
    if (name.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return name;
    }
    StringBuilder basic = new StringBuilder(name.length());
    name.codePoints()
        .mapToObj(
            c ->
                Character.isBmpCodePoint(c)
                    ? Character.toString(c)
                    : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC))
        .flatMapToInt(String::codePoints)
        .filter(c -> Character.isBmpCodePoint(c) && !Character.isSurrogate((char) c))
        .forEach(basic::appendCodePoint);
    return basic.toString();
  }

  private static String cut(String slug) {
    String cut = slug;
    if (slug.length() > LONGEST) {
      int end = slug.lastIndexOf('-', LONGEST);
      cut = slug.substring(0, end > LONGEST / 2 ? end : LONGEST);
    }
    return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
