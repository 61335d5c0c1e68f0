package broadsheet.clean.html;

import broadsheet.article.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why each piece is removed that nobody has explained yet: by its words, its place, its links. */
final class Reasons {

  /** Pieces that a label speaks for. */
  private static final int REACH = 20;

  /** Links of a share row; a menu that ends with those of networks has more. */
  private static final int SHARE_LINKS = 5;

  /** Steps up to the nearest name that says what a part of the page is. */
  private static final int STEPS = 8;

  private static final Map<Cue, Reason> NAMED =
      Map.ofEntries(
          Map.entry(Cue.COMMENT, Reason.COMMENTS),
          Map.entry(Cue.SHARE, Reason.SHARING),
          Map.entry(Cue.RELATED, Reason.RELATED_LINKS),
          Map.entry(Cue.AD, Reason.ADVERTISEMENT),
          Map.entry(Cue.NAV, Reason.NAVIGATION),
          Map.entry(Cue.FOOTER, Reason.FURNITURE),
          Map.entry(Cue.HEADER, Reason.NAVIGATION),
          Map.entry(Cue.COOKIE, Reason.COOKIE_NOTICE),
          Map.entry(Cue.PAYWALL, Reason.PAYWALL_NOTICE),
          Map.entry(Cue.DONATE, Reason.DONATION_APPEAL),
          Map.entry(Cue.NEWSLETTER, Reason.NEWSLETTER));

  private final Measured measured;
  private final Verdicts verdicts;
  private final Set<String> keptTexts = new HashSet<>();

  Reasons(Measured measured, Verdicts verdicts) {
    this.measured = measured;
    this.verdicts = verdicts;
  }

  /** Gives every removed piece a reason. */
  void give() {
    List<Piece> pieces = measured.page().pieces();
    int first = verdicts.firstKept();
    int last = verdicts.lastKept();
    for (int i = 0; i < pieces.size(); i++) {
      if (verdicts.kept(i) && pieces.get(i).chars() >= 20) {
        keptTexts.add(pieces.get(i).text());
      }
    }
    @Nullable Reason label = null;
    int labelAt = 0;
    for (int i = 0; i < pieces.size(); i++) {
      if (verdicts.kept(i)) {
        label = null;
        continue;
      }
      Reason own = measured.hints().label(i);
      if (pieces.get(i).hidden()) {
        own = null; // What nobody sees announces nothing.
      } else if (own != null && isMenu(pieces.get(i)) && !isShareRow(own, pieces.get(i))) {
        own = Reason.NAVIGATION;
      }
      if (own != null) {
        label = own;
        labelAt = i;
      }
      if (!verdicts.explained(i)) {
        boolean reached = label != null && i - labelAt <= REACH;
        explain(i, reached ? label : null, labelAt, first, last);
      }
    }
  }

  private static boolean isShareRow(Reason label, Piece piece) {
    return label == Reason.SHARING && piece.region().links <= SHARE_LINKS;
  }

  /** A row of links is a menu, whichever word is in it. */
  private static boolean isMenu(Piece piece) {
    Region region = piece.region();
    return region.links >= 3
        && piece.linkChars() * 10 >= piece.chars() * 8
        && (region.cues & (Cue.SHARE.bit() | Cue.COMMENT.bit())) == 0;
  }

  private void explain(int i, @Nullable Reason label, int labelAt, int first, int last) {
    Piece piece = measured.page().pieces().get(i);
    if (keptTexts.contains(piece.text())) {
      verdicts.remove(i, Reason.DUPLICATE, "the same words are in the story");
    } else if (measured.hints().label(i) != null && label != null) {
      verdicts.remove(i, label, "by its words");
    } else if (measured.hints().notice(i) != null) {
      verdicts.remove(i, Objects.requireNonNull(measured.hints().notice(i)), "by its words");
    } else if (measured.hints().isSignUp(i)) {
      verdicts.remove(i, Reason.NEWSLETTER, "leads to a newsletter");
    } else if (isAppeal(i)) {
      verdicts.remove(i, Reason.DONATION_APPEAL, "asks for support");
    } else if (!named(i, piece)) {
      Reason site = piece.linkDensity() < .5 ? measured.hints().site(i) : null;
      if (site != null) {
        verdicts.remove(i, site, Interruptions.SITE);
      } else if (label != null && label != Reason.NAVIGATION) {
        verdicts.remove(i, label, "below \"" + beginning(labelAt) + "\"");
      } else {
        place(i, piece, first, last);
      }
    }
  }

  /** An appeal by itself, or beside one. */
  private boolean isAppeal(int i) {
    Hints hints = measured.hints();
    if (hints.appeal(i) >= 3) {
      return true;
    }
    int needed = measured.shapes().get(i).words() <= 12 ? 1 : 2;
    int size = measured.page().pieces().size();
    for (int j = Math.max(0, i - 3); j <= Math.min(size - 1, i + 3); j++) {
      if (!verdicts.kept(j) && hints.appeal(j) >= 3) {
        return hints.appeal(i) >= needed;
      }
    }
    return false;
  }

  /** Removes by what the nearest element around calls itself. */
  private boolean named(int i, Piece piece) {
    Region region = piece.region();
    for (int step = 0; step < STEPS && region != null && region.parent != null; step++) {
      if (measured.page().isAroundCore(region)) {
        return false; // what holds the story is named for all of the page
      }
      int bits = region.cues;
      if ((bits & Cue.NEWSLETTER.bit()) != 0 && region.element.normalName().equals("form")) {
        bits &= ~Cue.NEWSLETTER.bit();
        bits |= Cue.read(region.element.className() + " " + region.element.id());
      }
      if ((bits & Cue.COOKIE.bit()) != 0) {
        bits &= ~Cue.AD.bit(); // a cookie banner is no banner of an advertiser
      }
      for (Cue cue : Cue.values()) {
        Reason reason = (bits & cue.bit()) == 0 ? null : NAMED.get(cue);
        if (reason != null) {
          String name = cue.name().toLowerCase(Locale.ROOT);
          verdicts.remove(i, reason, "inside an element named for " + name);
          return true;
        }
      }
      region = region.parent;
    }
    return false;
  }

  private void place(int i, Piece piece, int first, int last) {
    boolean linked = piece.linkChars() * 2 > piece.chars();
    if (piece.text().indexOf('©') >= 0) {
      verdicts.remove(i, Reason.FURNITURE, "a copyright line");
    } else if (linked && i < first) {
      verdicts.remove(i, Reason.NAVIGATION, "links above the story");
    } else if (linked && i > last && measured.shapes().get(i).words() >= 5) {
      verdicts.remove(i, Reason.RELATED_LINKS, "links below the story");
    } else if (linked) {
      verdicts.remove(i, Reason.NAVIGATION, "links");
    } else {
      String where = i < first ? "above" : i > last ? "below" : "between the parts of";
      verdicts.remove(i, Reason.FURNITURE, where + " the story and not like it");
    }
  }

  private String beginning(int i) {
    String text = measured.page().pieces().get(i).text();
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    return line.length() <= 30 ? line : line.substring(0, line.offsetByCodePoints(0, 24)) + "…";
  }
}
