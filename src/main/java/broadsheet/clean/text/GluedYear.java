package broadsheet.clean.text;

import java.util.regex.Pattern;

/** Years to which a copy has glued a time, or a second date: "December 22, 20235:00 AM". */
public final class GluedYear {
  private static final Pattern GLUED =
      Pattern.compile("(?<![0-9])((?:19[89]|20[0-4])[0-9])(?=[0-9]{1,2}(?::[0-9]{2}| \\p{L}))");

  private GluedYear() {}

  /** The same line with a space behind each such year. */
  public static String parted(String line) {
    return GLUED.matcher(line).replaceAll("$1 ");
  }
}
