/**
 * Files that are there whole or as they were before, so that a build that is killed leaves no half
 * of one; and blocks of bytes for whose number memory is too small. Knows nothing of what is in
 * them.
 */
@NullMarked
package broadsheet.file;

import org.jspecify.annotations.NullMarked;
