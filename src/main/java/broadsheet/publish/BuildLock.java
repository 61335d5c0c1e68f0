package broadsheet.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The lock that a build holds; it is released when the channel is closed. */
final class BuildLock {
  private BuildLock() {}

  /**
   * One build of an archive at a time, wherever its site is to be: the cache and the records are
   * its own, and not the site's.
   */
  static FileChannel of(Path work) throws IOException {
    FileChannel channel =
        FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException sameProgram) {
      // Said below, as for another program.
    }
    channel.close();
    throw new IOException(
        "another build of `" + work.getParent() + "` is running; wait until it has ended");
  }
}
