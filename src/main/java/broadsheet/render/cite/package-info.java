/**
 * A story as others cite it: as text in two styles, and in the formats of reference managers. Takes
 * what is known of the story, gives text; knows nothing of pages.
 */
@NullMarked
package broadsheet.render.cite;

import org.jspecify.annotations.NullMarked;
