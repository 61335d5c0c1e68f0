/**
 * What templates see: a record for each kind of page, {@code View} with what several of them have,
 * and those of e-books. All words are ready to be printed, and all links are relative to the page;
 * nothing is left to be worked out. Described for theme makers in docs/theming.md; a change here is
 * a change there.
 */
@NullMarked
package broadsheet.render.view;

import org.jspecify.annotations.NullMarked;
