/**
 * The commands. Each reads its options, calls one stage, prints what came of it and gives the exit
 * status.
 */
@NullMarked
package broadsheet.cli;

import org.jspecify.annotations.NullMarked;
