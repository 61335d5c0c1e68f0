/**
 * The archive, or a part of it, for taking along: as e-books in EPUB 3, and as plain Markdown with
 * its pictures. Where the files go is for others to say.
 */
@NullMarked
package broadsheet.export;

import org.jspecify.annotations.NullMarked;
