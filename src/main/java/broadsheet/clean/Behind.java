package broadsheet.clean;

/**
 * What East Asia writes behind a name: what its bearer does ("윤서하 기자"), or that he made the picture
 * ("戸倉達也撮影").
 */
final class Behind {

  /** Signs of the longest such phrase, and of a name behind a space. */
  private static final int LONGEST = 6;

  private static final int LONGEST_NAME = 5;

  /** What stands between what a picture shows and who made it, and how far from the end at most. */
  private static final String BEFORE_MAKER = "=＝/／(（.。";

  private static final int MAKER = 24;

  private final Vocabulary words;

  Behind(Vocabulary words) {
    this.words = words;
  }

  /** Whether a text ends with what somebody does, or with a name behind that: "…记者 许一禾". */
  boolean namesAuthor(String text) {
    int space = text.lastIndexOf(' ');
    boolean named = space > 0 && text.length() - space <= LONGEST_NAME;
    return ends(WordUse.BYLINE_BEHIND, text, text.length())
        || (named && ends(WordUse.BYLINE_BEHIND, text, space));
  }

  /** Whether a text is a name, what its bearer does, and an address: "윤서하 기자 seoha@…". */
  boolean isSigned(String text) {
    int space = text.lastIndexOf(' ', Math.max(0, text.indexOf('@')));
    return space > 0 && ends(WordUse.BYLINE_BEHIND, text, space);
  }

  /** Whether a text tells what a picture shows, and then who made it. */
  boolean namesMaker(String text) {
    int from = Math.max(1, text.length() - MAKER);
    return (ends(WordUse.CREDIT_BEHIND, text, text.length())
            || ends(WordUse.BYLINE_BEHIND, text, text.length()))
        && text.chars().skip(from).anyMatch(c -> BEFORE_MAKER.indexOf(c) >= 0);
  }

  /** Whether a phrase of a use stands before a place; what closes a bracket counts for nothing. */
  private boolean ends(WordUse use, String text, int place) {
    int end = place;
    while (end > 0 && Script.closes(text.charAt(end - 1))) {
      end--;
    }
    boolean found = false;
    int from = end - 1;
    while (!found
        && from >= Math.max(0, end - LONGEST)
        && Script.signsOfWord(text.charAt(from)) == 2) {
      found = use.in(words.exact(text.substring(from--, end)));
    }
    return found;
  }
}
