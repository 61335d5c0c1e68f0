/**
 * What users know better about a site than cleaning does: a folder of rules comes in, each rule as
 * a record goes out, or every mistake in it with its line.
 */
@NullMarked
package broadsheet.config.rules;

import org.jspecify.annotations.NullMarked;
