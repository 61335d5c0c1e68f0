package broadsheet.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read, in words for a sentence that has named the file. */
public final class Refusal {

  private Refusal() {}

  /** The reason, where a failure's own message often is the file's name alone. */
  public static String of(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "access denied; look at its permissions";
    }
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
