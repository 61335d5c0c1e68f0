/**
 * The archive comes in. Out go the pages of the site: which there are, their addresses and what
 * each one says, as typed models without HTML.
 */
@NullMarked
package broadsheet.site;

import org.jspecify.annotations.NullMarked;
