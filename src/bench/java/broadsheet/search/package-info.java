/** How well the index finds stories, beside Lucene itself. */
@NullMarked
package broadsheet.search;

import org.jspecify.annotations.NullMarked;
