/**
 * The content folder comes in. Out go the sources in it, found in a fixed order, with their format,
 * their text whatever its character set, where they were saved from, the corrections beside them,
 * and the files that are neither source nor companion of one.
 */
@NullMarked
package broadsheet.source;

import org.jspecify.annotations.NullMarked;
