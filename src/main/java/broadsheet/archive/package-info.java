/**
 * Sources come in; out goes the archive: every article once, in a fixed order, with its text on
 * disk and a small record of each in memory, and the record of what was removed.
 */
@NullMarked
package broadsheet.archive;

import org.jspecify.annotations.NullMarked;
