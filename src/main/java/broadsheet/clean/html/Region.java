package broadsheet.clean.html;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of the page with what is inside it. Not thread-safe; belongs to one page. */
@SuppressWarnings("ReferenceEquality") // Regions are the nodes of one tree.
final class Region {
  final Element element;

  /** Those of the element. The parser has their names in small letters. */
  final Attributes attributes;

  final Tag tag;
  final @Nullable Region parent;
  final int depth;
  final int cues;
  final boolean hides;

  /** Whether it leads somewhere. */
  final boolean link;

  /** What kind of element it is, and inside what kind. */
  final int signature;

  /** The article that it is, or else is in, or null. */
  final @Nullable Region article;

  private final int kind;

  /** Characters that are not white space, those inside links, and stretches of text. */
  int chars;

  int linkChars;
  int links;
  int runs;
  int pictures;

  /** Characters of elements inside that call themselves captions or credits. */
  int captionChars;

  /** Whether it holds more than text, lists and pictures. */
  boolean holdsParts;

  boolean holdsHidden;

  /** Whether it holds a field for an address of e-mail. */
  boolean asksMail;

  boolean holdsBlocks;

  /** The most stretches of text in one item or cell of its own lists or table. */
  int fullest;

  int rows;
  int columns;
  int cellsInRow;
  int longestCell;
  boolean hasHeads;

  /** Characters of paragraphs inside; filled after segmentation. */
  int paragraphChars;

  int pieces;

  /** What {@link PlaceMeasures} has found of it, or null. */
  int @Nullable [] distances;

  /** Where it ends among the steps through the page. */
  int end;

  Region(
      Element element,
      Attributes attributes,
      Tag tag,
      @Nullable Region parent,
      int cues,
      boolean hides,
      int kind) {
    this.element = element;
    this.attributes = attributes;
    this.tag = tag;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.cues = cues;
    this.hides = hides;
    this.article =
        element.normalName().equals("article") ? this : parent == null ? null : parent.article;
    this.link = element.normalName().equals("a") && attributes.hasKey("href");
    this.kind = kind;
    this.signature = (parent == null ? 0 : parent.kind) * 31 + kind;
  }

  /** The region itself, or the nearest one around it, at this depth at most. */
  Region upTo(int level) {
    Region found = this;
    while (found.depth > level && found.parent != null) {
      found = found.parent;
    }
    return found;
  }

  /** The nearest element that makes a block of its text: styles and links do not count. */
  Region block() {
    Region found = this;
    while (found.parent != null && !found.tag.block() && found.parent.runs == found.runs) {
      found = found.parent;
    }
    while (found.parent != null && Phrase.isInline(found)) {
      found = found.parent;
    }
    return found;
  }

  /** Whether it calls itself a caption or a credit. */
  boolean isCaption() {
    if ((cues & Cue.CAPTION.bit()) == 0) {
      return false;
    }
    String name = attributes.get("class");
    return name.contains("caption")
        || name.contains("credit")
        || element.normalName().equals("figcaption");
  }

  /** The innermost region that holds both this one and another of the same page. */
  Region common(Region other) {
    Region mine = upTo(other.depth);
    Region its = other.upTo(mine.depth);
    while (mine != its && mine.parent != null && its.parent != null) {
      mine = mine.parent;
      its = its.parent;
    }
    return mine;
  }

  double linkDensity() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }
}
