@NullMarked
package broadsheet.search;

import org.jspecify.annotations.NullMarked;
