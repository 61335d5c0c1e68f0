/**
 * The built site comes in and is served on this machine only, as a static host would, and built
 * again when its sources change.
 */
@NullMarked
package broadsheet.preview;

import org.jspecify.annotations.NullMarked;
