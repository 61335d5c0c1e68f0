package broadsheet.site;

import broadsheet.archive.Version;
import org.jspecify.annotations.Nullable;

/**
 * A version of a story, and the way to what changed in it.
 *
 * @param version its saves
 * @param number from 1, which is the oldest as far as is known, so that a later save leaves it
 * @param changes path of the page with what changed from the version before; null for the oldest
 */
public record VersionWay(Version version, int number, @Nullable String changes) {}
