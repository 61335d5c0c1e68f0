package broadsheet.publish;

import broadsheet.digest.Digest;

/**
 * The program that builds.
 *
 * @param version as people know it
 * @param digest of all that it is: what another program left is not to be built on
 */
public record Program(String version, Digest digest) {}
