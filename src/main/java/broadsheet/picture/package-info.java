/**
 * A picture beside a source comes in: checked before it is decoded, without what its camera wrote
 * into it, upright, and in the sizes that screens need it comes out. For a story without one, its
 * title comes in, and a picture of it comes out.
 */
@NullMarked
package broadsheet.picture;

import org.jspecify.annotations.NullMarked;
