/**
 * What changed between two versions of a story: which paragraphs stayed, came, went, or have other
 * words, and which words. Two lists of lines come in, passages go out; nothing here knows of HTML.
 * Hostile texts cost no more than a bounded number of comparisons: where there would be more, all
 * of the old goes and all of the new comes.
 */
@NullMarked
package broadsheet.render.changes;

import org.jspecify.annotations.NullMarked;
