/**
 * The plain text of a select-all copy comes in, its blocks go out in order, each kept or with a
 * reason.
 */
@NullMarked
package broadsheet.clean.text;

import org.jspecify.annotations.NullMarked;
