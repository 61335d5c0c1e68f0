package broadsheet.publish;

import broadsheet.file.WholeFile;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Each single step that changes files while a site is put in place. Tests let one of them fail. */
class Disk {

  /** Puts a file in the place of another, or where there was none, in one step. */
  void move(Path from, Path to) throws IOException {
    new WholeFile(to).take(from);
  }

  /** Renames a folder if that is one step here. Gives false, with nothing done, where it is not. */
  boolean rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      return false;
    }
  }

  /** Writes a file whole or not at all. */
  void write(Path file, WholeFile.Writing writing) throws IOException {
    new WholeFile(file).write(writing);
  }

  /** Deletes a file; it is no error if there is none. */
  void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /** Deletes a folder if it is empty. */
  void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException inUse) {
      // Somebody else's file is in it, so the folder stays.
    }
  }

  /** Deletes a folder of our own with all that is in it; links are deleted, not followed. */
  void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.deleteIfExists(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
