/**
 * A parsed source comes in. Out goes every block of it in reading order, each kept or with the
 * reason why it is not part of the story. {@code clean.html} reads saved pages, {@code clean.text}
 * select-all dumps; what repeats on several pages of one site is settled here for both.
 */
@NullMarked
package broadsheet.clean;

import org.jspecify.annotations.NullMarked;
