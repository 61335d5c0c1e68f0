/** What holds for all stages together. */
@NullMarked
package broadsheet;

import org.jspecify.annotations.NullMarked;
