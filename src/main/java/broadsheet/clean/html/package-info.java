/** A saved page comes in, its visible blocks go out in order, each kept or with a reason. */
@NullMarked
package broadsheet.clean.html;

import org.jspecify.annotations.NullMarked;
