/**
 * A saved page or a cleaned text dump comes in; title, authors, dates, section, topics, language
 * and canonical address go out. What the source does not say stays empty.
 */
@NullMarked
package broadsheet.metadata;

import org.jspecify.annotations.NullMarked;
