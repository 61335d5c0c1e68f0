package broadsheet.archive;

import java.io.IOException;

/**
 * The cache cannot be read or written, or is not what was written. What it holds is of no use then,
 * and the build begins again without it.
 */
final class DamagedCacheException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DamagedCacheException(String message) {
    super(message);
  }

  DamagedCacheException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * What to say where one that was begun anew cannot be used either: the disk fails, or is full.
   */
  IOException lasting() {
    Throwable cause = this;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return new IOException(getMessage() + ": " + cause.getMessage() + "; is the disk full?", this);
  }
}
