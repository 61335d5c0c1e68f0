package broadsheet.clean.html;

import java.util.Locale;

/**
 * The name of a picture's file, which is the same in all of the sizes that a site makes of it:
 * {@code harbour} of {@code https://example.org/2024/harbour-1024x683.jpg?w=640}.
 */
final class PictureName {

  /** Letters of the shortest name that says which picture it is; a shorter one has its folder. */
  private static final int TELLING = 5;

  private static final String[] FORMATS = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"};

  /** What sites call a picture that stands for none. */
  private static final String[] NO_PICTURE = {"logo", "placeholder", "default", "fallback"};

  /** What sites call a picture that is shown until the right one is there. */
  private static final String[] STAND_INS = {"placeholder", "missing-image", "lazyload"};

  /** How the file of such a picture begins elsewhere. */
  private static final String[] EMPTY = {
    "1x1",
    "blank.",
    "pixel.gif",
    "pixel.png",
    "spacer",
    "trans.",
    "transparent",
    "loading.gif",
    "fallback.gif"
  };

  private PictureName() {}

  /** Whether the file's name says that it stands for a picture that is not there yet. */
  static boolean isStandIn(String address) {
    int end = end(address);
    String file = address.substring(start(address, end), end).toLowerCase(Locale.ROOT);
    for (String word : STAND_INS) {
      if (file.contains(word)) {
        return true;
      }
    }
    for (String word : EMPTY) {
      if (file.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an address leads to a picture and not to a page. */
  static boolean isFile(String address) {
    String path = address.substring(0, end(address)).toLowerCase(Locale.ROOT);
    return withoutFormat(path).length() < path.length();
  }

  /** The name in an address, in lower case; empty where none tells which picture it is. */
  static String of(String address) {
    String whole = address.substring(0, Math.min(address.length(), 2000)).toLowerCase(Locale.ROOT);
    int end = -1;
    for (String format : FORMATS) {
      end = Math.max(end, whole.lastIndexOf(format));
    }
    if (end < 0) {
      end = end(whole);
    }
    int start = start(whole, end);
    String name = bare(withoutFormat(whole.substring(start, end)));
    if (name.length() < TELLING && start > 1) {
      int cut = whole.startsWith("%2f", start - 3) && start > 3 ? start - 3 : start - 1;
      name = whole.substring(start(whole, cut), cut) + "/" + name;
    }
    for (String word : NO_PICTURE) {
      if (name.contains(word)) {
        return "";
      }
    }
    return name.length() < TELLING ? "" : name;
  }

  /** {@code harbour} of {@code harbour.jpg}, which may be a {@code harbour.jpg.webp}. */
  private static String withoutFormat(String name) {
    for (String format : FORMATS) {
      if (name.endsWith(format)) {
        return name.substring(0, name.length() - format.length());
      }
    }
    return name;
  }

  /** Where the path of an address ends. */
  private static int end(String address) {
    int query = address.indexOf('?');
    int mark = address.indexOf('#');
    int end = query < 0 ? address.length() : query;
    return mark < 0 ? end : Math.min(end, mark);
  }

  /** Where the part of an address begins that ends there; an address may be inside another. */
  private static int start(String address, int end) {
    int slash = address.lastIndexOf('/', end - 1) + 1;
    int written = address.lastIndexOf("%2f", end - 1);
    int value = address.lastIndexOf('=', end - 1) + 1;
    int start = Math.max(Math.max(slash, value), written < 0 ? 0 : written + 3);
    return Math.min(start, end);
  }

  /** A name without the size at its end, or the time at which an editor has cut the picture. */
  private static String bare(String name) {
    String bare = name.endsWith("-scaled") ? name.substring(0, name.length() - 7) : name;
    int width = number(bare, bare.length());
    int time = bare.length() - width;
    if (time >= 10 && bare.startsWith("-e", width - 2)) {
      return bare.substring(0, width - 2);
    }
    if (time == 0 || width == 0 || bare.charAt(width - 1) != 'x') {
      return bare;
    }
    int height = number(bare, width - 1);
    boolean size = height < width - 1 && height > 0 && "-_".indexOf(bare.charAt(height - 1)) >= 0;
    return size ? bare.substring(0, height - 1) : height == 0 ? "" : bare;
  }

  /** Where the number begins that ends there. */
  private static int number(String text, int end) {
    int start = end;
    while (start > 0 && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
      start--;
    }
    return start;
  }
}
