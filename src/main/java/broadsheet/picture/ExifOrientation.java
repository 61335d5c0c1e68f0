package broadsheet.picture;

/**
 * How a camera was held. Of all that Exif can say this one number is read, and by a few lines of
 * ours: it stands in the first directory, and a reader of everything follows any way that a hostile
 * file points.
 */
final class ExifOrientation {

  static final int UPRIGHT = 1;

  private static final int TAG = 0x0112;
  private static final int MOST_ENTRIES = 1000;

  private ExifOrientation() {}

  /**
   * The orientation that Exif data state.
   *
   * @param from where they begin, with {@code II} or {@code MM}
   * @return from 1 to 8; 1 too where they state none
   */
  static int of(Bytes file, int from) throws BadPictureException {
    boolean little = file.startsWith(from, "II*\0");
    if (!little && !file.startsWith(from, "MM\0*")) {
      return UPRIGHT;
    }
    long directory = number(file, from + 4, 4, little);
    if (directory > file.length() || !file.has(from + (int) directory, 2)) {
      return UPRIGHT;
    }
    int at = from + (int) directory;
    long entries = Math.min(MOST_ENTRIES, number(file, at, 2, little));
    for (int i = 0; i < entries; i++) {
      int entry = at + 2 + 12 * i;
      if (!file.has(entry, 12)) {
        break;
      }
      if (number(file, entry, 2, little) == TAG) {
        long value = number(file, entry + 8, 2, little);
        return value >= 1 && value <= 8 ? (int) value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static long number(Bytes file, int from, int count, boolean little)
      throws BadPictureException {
    return little ? file.little(from, count) : file.big(from, count);
  }
}
