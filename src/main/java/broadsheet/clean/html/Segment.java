package broadsheet.clean.html;

import org.jspecify.annotations.Nullable;

/** A piece of running text, or a break, and the innermost style or link that it stands in. */
record Segment(String text, @Nullable Wrap wrap) {
  static final Segment BREAK = new Segment("\n", null);

  /** Whether it is a break: in text there is none, for white space is folded. */
  boolean isBreak() {
    return text.equals(BREAK.text);
  }

  /** The same without white space at its end. */
  Segment withoutEnd() {
    return new Segment(text.stripTrailing(), wrap);
  }
}
