package broadsheet.preview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files of a site by the path of a request. A path is taken as it is written: letter case
 * counts even where the file system does not mind, and nothing leads out of the folder.
 * Thread-safe.
 */
final class SiteFiles {

  /** What a path stands for. */
  sealed interface Found {}

  /** A file to send. */
  record PageFile(Path path) implements Found {}

  /** A folder asked for without its final slash; the browser has to come again. */
  record Folder() implements Found {}

  /** Nothing of the site. */
  record Nothing() implements Found {}

  private final Path root;

  SiteFiles(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** Looks a request's path up; it is percent-encoded and begins with a slash. */
  Found find(String rawPath) throws IOException {
    String path = decode(rawPath);
    if (path == null || !path.startsWith("/") || !Files.isDirectory(root)) {
      return new Nothing();
    }
    Path real = root.toRealPath();
    Path file = real;
    String[] names = path.substring(1).split("/", -1);
    for (int i = 0; i < names.length; i++) {
      boolean last = i == names.length - 1;
      if (last && names[i].isEmpty()) {
        break;
      }
      if (!isName(names[i])) {
        return new Nothing();
      }
      try {
        file = file.resolve(names[i]);
      } catch (InvalidPathException notOnThisSystem) {
        return new Nothing();
      }
    }
    boolean slash = path.endsWith("/");
    if (Files.isDirectory(file) && !slash) {
      return isInside(real, file) ? new Folder() : new Nothing();
    }
    Path wanted = slash ? file.resolve("index.html") : file;
    return Files.isRegularFile(wanted) && isInside(real, wanted)
        ? new PageFile(wanted)
        : new Nothing();
  }

  /** The page for an address that is not in the site, or null if the site has none. */
  @Nullable Path notFoundPage() {
    Path page = root.resolve("404.html");
    return Files.isRegularFile(page) ? page : null;
  }

  private static boolean isInside(Path root, Path file) throws IOException {
    return file.toRealPath().startsWith(root)
        // The name as the folder has it: tells Page.html from page.html on every system.
        && file.toRealPath(LinkOption.NOFOLLOW_LINKS).toString().equals(file.toString());
  }

  private static boolean isName(String name) {
    if (name.isEmpty() || name.equals(".") || name.equals("..") || name.equals(".broadsheet")) {
      return false;
    }
    return name.chars().noneMatch(c -> c < ' ' || c == '\\' || c == '/' || c == ':' || c == 0x7f);
  }

  /** Undoes percent-encoding, or gives null where it is broken or hides a slash. */
  private static @Nullable String decode(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '%') {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
      int low = high >= 0 ? Character.digit(raw.charAt(i + 2), 16) : -1;
      if (low < 0 || (high * 16 + low) == '/') {
        return null;
      }
      bytes.write(high * 16 + low);
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException notText) {
      return null;
    }
  }
}
