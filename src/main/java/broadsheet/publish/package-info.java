/**
 * The whole way from settings to a site on disk, and the files of that site: written beside the old
 * ones first, put in place last, with what hosts need.
 */
@NullMarked
package broadsheet.publish;

import org.jspecify.annotations.NullMarked;
