package broadsheet.digest;

/**
 * Marks, which are numbers that stand for something, counted: each new one gets the next number,
 * from 0. A table of plain numbers, for there are a million of them in a large archive. Reading is
 * safe for several threads once all are in.
 */
public final class Numbering {
  /** Places without a mark have no number: numbers are kept one higher, and 0 is none. */
  private int[] numbers;

  private long[] marks;
  private int size;

  /**
   * A numbering without marks.
   *
   * @param expected how many there may be; more are no mistake
   */
  public Numbering(int expected) {
    int places = Integer.highestOneBit(Math.max(8, expected)) * 4;
    numbers = new int[places];
    marks = new long[places];
  }

  /** The number of a mark, which gets one where it has none. */
  public int add(long mark) {
    int place = place(mark);
    if (numbers[place] == 0) {
      if (2 * size >= numbers.length) {
        grow();
        place = place(mark);
      }
      marks[place] = mark;
      numbers[place] = ++size;
    }
    return numbers[place] - 1;
  }

  /** The number of a mark, or -1 where it has none. */
  public int find(long mark) {
    return numbers[place(mark)] - 1;
  }

  /** How many marks have a number. */
  public int size() {
    return size;
  }

  private int place(long mark) {
    int place = (int) Hash.mixed(mark) & (numbers.length - 1);
    while (numbers[place] != 0 && marks[place] != mark) {
      place = (place + 1) & (numbers.length - 1);
    }
    return place;
  }

  private void grow() {
    int[] oldNumbers = numbers;
    long[] oldMarks = marks;
    numbers = new int[2 * oldNumbers.length];
    marks = new long[numbers.length];
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != 0) {
        int place = place(oldMarks[i]);
        marks[place] = oldMarks[i];
        numbers[place] = oldNumbers[i];
      }
    }
  }
}
