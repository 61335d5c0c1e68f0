package broadsheet.archive;

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
}
