/**
 * The archive made searchable without a server: its kept text in, small static files out that a
 * script in the reader's browser fetches a few of for each query.
 *
 * <p>Lucene turns words into terms by the language of each story and inverts them; the files that
 * are published, and the script that reads them, are ours: see docs/search.md.
 */
@NullMarked
package broadsheet.search;

import org.jspecify.annotations.NullMarked;
