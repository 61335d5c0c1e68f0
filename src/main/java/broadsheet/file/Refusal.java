package broadsheet.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in words for a sentence that has named the file. */
public final class Refusal {

  private Refusal() {}

  /** The reason, where a failure's own message often is the file's name alone. */
  public static String of(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "access denied; look at its permissions and its folder's";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "a file stands where a folder is needed; move it away";
    }
    String reason =
        failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
    if (reason == null && failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    return reason == null ? failure.getClass().getSimpleName() : reason;
  }
}
