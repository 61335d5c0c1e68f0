package broadsheet.archive;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a source, and kept until the next build.
 *
 * @param taken from it by itself
 * @param settled with the others of its site; null until it is
 */
record Known(Taken taken, @Nullable Settled settled) {

  Known with(Settled other) {
    return new Known(taken, other);
  }
}
