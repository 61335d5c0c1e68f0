/**
 * Values come in: records, texts, numbers, lists; out goes a short digest that is the same if and
 * only if they say the same. By it a build tells what changed since the last one.
 */
@NullMarked
package broadsheet.digest;

import org.jspecify.annotations.NullMarked;
