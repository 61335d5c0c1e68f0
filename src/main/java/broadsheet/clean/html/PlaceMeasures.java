package broadsheet.clean.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a piece stands in the tree: what is around it, and how far from the core of the page. */
@SuppressWarnings("ReferenceEquality") // Elements are the nodes of one tree.
final class PlaceMeasures {

  private static final int CUES = Cue.values().length;

  /** Those that {@link #tag} tells apart, and what says that it is the body of an article. */
  private static final int TAGS = 12;

  private static final int LEVELS = 5;
  private static final int FAR = 20;

  static final List<String> NAMES = names();

  private final Page page;

  PlaceMeasures(Page page) {
    this.page = page;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Cue cue : Cue.values()) {
      names.add("up_" + cue.name().toLowerCase(Locale.ROOT));
    }
    names.addAll(
        List.of(
            "up_article_tag",
            "up_main_tag",
            "up_footer_tag",
            "up_header_tag",
            "up_aside_tag",
            "up_nav_tag",
            "up_form_tag",
            "up_section_tag",
            "up_item_tag",
            "up_cell_tag",
            "up_button_tag",
            "up_article_body"));
    for (int i = 1; i <= LEVELS; i++) {
      names.addAll(
          List.of(
              "around" + i + "_links",
              "around" + i + "_share",
              "around" + i + "_chars",
              "around" + i + "_prose"));
    }
    names.addAll(
        List.of(
            "up_to_core",
            "core_to_common",
            "depth",
            "branch_links",
            "branch_share",
            "branch_prose",
            "branch_chars",
            "core_share",
            "core_links",
            "common_share",
            "inner_cues"));
    return List.copyOf(names);
  }

  void put(Piece piece, Sheet sheet) {
    for (int distance : distances(piece.region())) {
      sheet.put(distance);
    }
    around(piece.region(), sheet);
    core(piece, sheet);
  }

  /** Steps from a region up to the nearest of each cue and tag; the body of the page has none. */
  private static int[] distances(Region region) {
    if (region.distances != null) {
      return region.distances;
    }
    int[] distances = new int[CUES + TAGS];
    if (region.parent == null) {
      Arrays.fill(distances, FAR);
    } else {
      int[] above = distances(region.parent);
      int tag = tag(region);
      for (int i = 0; i < CUES; i++) {
        distances[i] = (region.cues >>> i & 1) != 0 ? 0 : further(above[i]);
      }
      for (int i = 0; i < TAGS; i++) {
        distances[CUES + i] = i == tag ? 0 : further(above[CUES + i]);
      }
      if (region.attributes.get("itemprop").equalsIgnoreCase("articleBody")) {
        distances[CUES + TAGS - 1] = 0;
      }
    }
    region.distances = distances;
    return distances;
  }

  private static int further(int distance) {
    return distance == FAR ? FAR : Math.min(FAR - 1, distance + 1);
  }

  private void around(Region region, Sheet sheet) {
    Region r = region;
    for (int i = 0; i < LEVELS; i++) {
      if (r.parent != null) {
        r = r.parent;
      }
      sheet
          .put(r.linkDensity())
          .share(r.paragraphChars, page.words())
          .put(r.chars)
          .share(r.paragraphChars, r.chars);
    }
  }

  /** The branch is the child of the core, or of what is around both, that holds the piece. */
  private void core(Piece piece, Sheet sheet) {
    Region core = page.core();
    Region mine = piece.region();
    Region a = mine.common(core);
    Region branch = mine.upTo(a.depth + 1);
    sheet
        .put(Math.min(FAR, mine.depth - a.depth))
        .put(Math.min(FAR, core.depth - a.depth))
        .put(Math.min(40, mine.depth))
        .put(branch.linkDensity())
        .share(branch.paragraphChars, page.words())
        .share(branch.paragraphChars, branch.chars)
        .put(branch.chars)
        .share(core.paragraphChars, page.words())
        .put(core.linkDensity())
        .share(a.paragraphChars, page.words())
        .put(Integer.bitCount(within(mine, a)));
  }

  /** The cues between a piece and what is around it and the core. */
  private static int within(Region mine, Region common) {
    int bits = 0;
    for (@Nullable Region r = mine; r != null && r != common; r = r.parent) {
      bits |= r.cues & ~Cue.BODY.bit();
    }
    return bits;
  }

  private static int tag(Region r) {
    return switch (r.element.normalName()) {
      case "article" -> 0;
      case "main" -> 1;
      case "footer" -> 2;
      case "header" -> 3;
      case "aside" -> 4;
      case "nav" -> 5;
      case "form" -> 6;
      case "section" -> 7;
      case "li", "dd", "dt" -> 8;
      case "td", "th" -> 9;
      case "button", "label", "select" -> 10;
      default -> -1;
    };
  }
}
