/**
 * Site rules on pages: a rule and a page come in, what the rule points at goes out. What is done
 * about it is for the cleaners.
 */
@NullMarked
package broadsheet.clean.rules;

import org.jspecify.annotations.NullMarked;
