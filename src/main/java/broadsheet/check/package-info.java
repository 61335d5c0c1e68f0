/** The built site comes in; broken links and promises not kept go out, as diagnostics. */
@NullMarked
package broadsheet.check;

import org.jspecify.annotations.NullMarked;
