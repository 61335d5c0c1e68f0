package broadsheet.picture;

/** Numbers and names in the bytes of a file, each checked to be there. */
final class Bytes {
  private final byte[] bytes;

  Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  int length() {
    return bytes.length;
  }

  /** Whether a piece of a length is there. */
  boolean has(int from, long length) {
    return from >= 0 && length >= 0 && from + length <= bytes.length;
  }

  /** The byte at a place, from 0 to 255. */
  int at(int place) throws BadPictureException {
    if (place < 0 || place >= bytes.length) {
      throw BadPictureException.cutShort();
    }
    return bytes[place] & 0xff;
  }

  /** A number of up to four bytes, the highest first. */
  long big(int from, int count) throws BadPictureException {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | at(from + i);
    }
    return value;
  }

  /** A number of up to four bytes, the lowest first. */
  long little(int from, int count) throws BadPictureException {
    long value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << 8 | at(from + i);
    }
    return value;
  }

  /** Whether these Latin-1 characters stand at a place. */
  boolean startsWith(int from, String text) {
    if (!has(from, text.length())) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if ((bytes[from + i] & 0xff) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether these Latin-1 characters stand anywhere in a piece. */
  boolean contains(int from, int to, String text) {
    for (int i = from; i + text.length() <= to; i++) {
      if (startsWith(i, text)) {
        return true;
      }
    }
    return false;
  }

  /** Four letters that name a part of a file. */
  String name(int from) throws BadPictureException {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      name.append((char) at(from + i));
    }
    return name.toString();
  }
}
