package broadsheet.publish;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Which paths a file of the site may have on any host and any file system. */
final class SitePaths {

  private static final int LONGEST_NAME = 255;

  /** Names that Windows keeps for devices, whatever their extension. */
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
          "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
          "lpt8", "lpt9");

  private SitePaths() {}

  /** The path, if it names a file inside the site that every system can hold. */
  static String checked(String path) throws RefusedPathException {
    if (path.isEmpty()) {
      throw new RefusedPathException(path, "a file of the site needs a name");
    }
    for (String name : path.split("/", -1)) {
      String problem = problem(name);
      if (!problem.isEmpty()) {
        throw new RefusedPathException(path, "the name `" + printable(name) + "` " + problem);
      }
    }
    return path;
  }

  /**
   * What two paths have in common that some file systems cannot tell apart: letter case, and
   * whether an accent is a character of its own.
   */
  static String key(String path) {
    if (isPlain(path)) {
      return path;
    }
    String lower = path.toLowerCase(Locale.ROOT);
    return Normalizer.isNormalized(lower, Normalizer.Form.NFC)
        ? lower
        : Normalizer.normalize(lower, Normalizer.Form.NFC);
  }

  /** Whether a path has no letter but small ones of ASCII, as nearly all have. */
  private static boolean isPlain(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static String problem(String name) {
    if (name.isEmpty()) {
      return "is empty: a path has no slash at either end and no two in a row";
    }
    if (name.equals(".") || name.equals("..")) {
      return "would lead to another folder; write the path without it";
    }
    if (name.equalsIgnoreCase(".broadsheet") || name.equalsIgnoreCase(".git")) {
      return "is kept for what must not be published; choose another";
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c == 0x7f || "\\:*?\"<>|".indexOf(c) >= 0) {
        return "has a character that not every system can hold; choose another";
      }
    }
    if (name.endsWith(".") || name.endsWith(" ")) {
      return "ends in a period or space, which Windows drops; choose another";
    }
    int dot = name.indexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)).stripTrailing();
    if (DEVICES.contains(stem.toLowerCase(Locale.ROOT))) {
      return "is a device on Windows; choose another";
    }
    if (name.length() * 3 > LONGEST_NAME
        && name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      return "is longer than " + LONGEST_NAME + " bytes; shorten it";
    }
    return "";
  }

  private static String printable(String name) {
    StringBuilder out = new StringBuilder();
    name.chars().limit(80).forEach(c -> out.append(c < ' ' || c == 0x7f ? '?' : (char) c));
    return out.toString();
  }
}
