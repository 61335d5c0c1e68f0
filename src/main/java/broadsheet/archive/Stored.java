package broadsheet.archive;

import broadsheet.digest.Digest;

/**
 * Where the text of an article is.
 *
 * @param number of its source
 * @param made the digest of what the source is made of
 * @param draft the checksum of its draft
 * @param digest of the article
 */
record Stored(int number, Digest made, int draft, Digest digest) {

  /** The text of a source that was taken in, and holds a story. */
  static Stored of(int number, Taken taken, Candidate candidate) {
    return new Stored(number, taken.made(), taken.draft(), candidate.digest());
  }
}
