/**
 * {@code broadsheet.yaml} comes in, checked settings go out, or every mistake in it with its line.
 */
@NullMarked
package broadsheet.config;

import org.jspecify.annotations.NullMarked;
