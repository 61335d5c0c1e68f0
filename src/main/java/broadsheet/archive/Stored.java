package broadsheet.archive;

import broadsheet.digest.Digest;

/**
 * Where the text of an article is.
 *
 * @param number of its source
 * @param taken from it
 * @param digest of the article
 */
record Stored(int number, Taken taken, Digest digest) {}
