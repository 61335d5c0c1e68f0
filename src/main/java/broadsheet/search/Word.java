package broadsheet.search;

/** A word with its token, and where it is in the story and in the {@link Batch} at hand. */
final class Word {

  /** Of what is not there. */
  static final int NOWHERE = -1;

  /** In lower case. */
  final String text;

  /** In UTF-8; empty for a word that is left out. */
  final byte[] token;

  /** Which of the story's words it is first, and last. */
  int first = NOWHERE;

  int last = NOWHERE;

  /** Which of the batch's words it is. */
  int ordinal = NOWHERE;

  /** In how many of the batch's stories it is, and which of them was the last. */
  int stories;

  int lastStory;

  /** Which of the batch's entries are its first and its last. */
  int firstEntry;

  int lastEntry;

  Word(String text, byte[] token) {
    this.text = text;
    this.token = token;
  }
}
