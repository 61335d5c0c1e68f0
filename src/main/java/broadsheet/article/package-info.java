/**
 * The words that every stage speaks, as immutable records: an article and its blocks, metadata,
 * dates, provenance, and what became of each block of a source. No I/O and no types of any library.
 */
@NullMarked
package broadsheet.article;

import org.jspecify.annotations.NullMarked;
