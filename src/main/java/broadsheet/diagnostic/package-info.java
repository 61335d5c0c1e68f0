/**
 * What is wrong with a source, a setting or a page, as data: severity, file, line, column and a
 * message for people. Every stage gives diagnostics instead of printing or throwing; the command
 * line prints them.
 */
@NullMarked
package broadsheet.diagnostic;

import org.jspecify.annotations.NullMarked;
