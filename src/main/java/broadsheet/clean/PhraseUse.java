package broadsheet.clean;

/** What a phrase of the lexicon is for; a set of uses of one kind is the bits of an int. */
sealed interface PhraseUse permits WordUse, SiteUse {

  /** The name of the section in a file of words. */
  String section();

  /** Its place among the uses of its kind. */
  int ordinal();

  /** The set of this use alone; sets live as long as the program. */
  default int bit() {
    return 1 << ordinal();
  }

  /** Whether a set holds this use. */
  default boolean in(int uses) {
    return (uses & bit()) != 0;
  }
}
