package broadsheet.clean.text;

import broadsheet.article.Reason;
import broadsheet.clean.Asking;
import broadsheet.clean.Lexicon;
import broadsheet.clean.WordUse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the words of each line hint at. The only part of judging a dump that knows languages: a hint
 * alone decides nothing. One object holds the cues of one dump.
 */
final class Cues {

  /** The features that the scorer is told, in order. */
  static final List<String> NAMES =
      List.of(
          "cue",
          "appeal",
          "byline",
          "sinceComments",
          "sinceRelated",
          "sinceSharing",
          "sinceNewsletter",
          "sinceFurniture",
          "sinceAny",
          "appealAbove",
          "appealBelow",
          "consent");

  private static final List<Reason> REASONS = WordUse.labels();

  /** Words of a label that is longer than the words it is known by. */
  private static final int LABEL = 6;

  /** Words of a label that is a word of everyday speech too. */
  private static final int BUTTON = 4;

  private static final int BUTTONS =
      WordUse.NAVIGATION.bit() | WordUse.SHARING.bit() | WordUse.COMMENTS.bit();

  /** Words of a line that names the authors otherwise than bylines begin. */
  private static final int LONGEST_NAMED = 12;

  /** Words of a label that names nothing behind its colon yet. */
  private static final int POINTER = 5;

  /** Words of the paragraph that a label right above it does not speak for. */
  private static final int LONG = 15;

  /** Words of a name and what its bearer does. */
  private static final int NAMED = 8;

  /** Lines that a label is remembered for. */
  private static final int FAR = 60;

  /** Words of a line that belongs to an appeal without asking for anything. */
  private static final int PARAGRAPH = 40;

  private final int[] groups;
  private final float[] words;
  private final boolean[] byline;
  private final boolean[] bareByline;
  private final boolean[] namedByline;
  private final boolean[] credits;
  private final boolean[] captions;
  private final boolean[] labels;
  private final boolean[] credited;
  private final boolean[] newsroom;
  private final boolean[] consent;
  private final boolean[] inline;
  private final @Nullable Reason[] notices;
  private final @Nullable Reason[] reasons;
  private final int[][] since = new int[6][];

  private Cues(int lines) {
    groups = new int[lines];
    words = new float[lines];
    byline = new boolean[lines];
    bareByline = new boolean[lines];
    namedByline = new boolean[lines];
    credits = new boolean[lines];
    captions = new boolean[lines];
    labels = new boolean[lines];
    credited = new boolean[lines];
    newsroom = new boolean[lines];
    consent = new boolean[lines];
    inline = new boolean[lines];
    notices = new Reason[lines];
    reasons = new Reason[lines];
    for (int i = 0; i < since.length; i++) {
      since[i] = new int[lines];
    }
  }

  /** The cues of a dump. */
  static Cues of(List<Line> lines, LineShape[] shapes, Lexicon lexicon) {
    Cues cues = new Cues(shapes.length);
    for (int i = 0; i < shapes.length; i++) {
      String text = lines.get(i).text();
      cues.words[i] = shapes[i].words();
      int found = lexicon.find(text);
      int begun = lexicon.begin(text);
      cues.groups[i] = found | (shapes[i].price() ? WordUse.MONEY.bit() : 0);
      cues.newsroom[i] = lexicon.asking(cues.groups[i], text) == Asking.OUTRIGHT;
      cues.byline[i] = isByline(begun, text, shapes[i], lexicon);
      cues.captions[i] = lexicon.endsAsCaption(text);
      cues.bareByline[i] = cues.byline[i] && shapes[i].words() <= 3 && lexicon.isBareByline(text);
      cues.namedByline[i] =
          !cues.byline[i] && shapes[i].words() <= LONGEST_NAMED && Bylines.is(text, begun, lexicon);
      cues.reasons[i] = label(begun, found, shapes[i]);
      cues.labels[i] = isLabel(cues.reasons[i], text, lexicon);
      cues.credits[i] = lexicon.isCredit(found, text, (int) shapes[i].words());
      boolean names = WordUse.CREDIT.in(found) || WordUse.AGENCY.in(found);
      cues.credited[i] = names && isCredited(text, lexicon);
      cues.notices[i] = lexicon.notice(begun, text, (int) shapes[i].words());
      cues.consent[i] = shapes[i].words() <= 80 && WordUse.COOKIE_NOTICE.in(found);
      boolean points = cues.notices[i] == Reason.RELATED_LINKS && shapes[i].words() > POINTER;
      cues.inline[i] = goesOn(shapes, i + 1, points);
    }
    cues.remember();
    return cues;
  }

  /**
   * Whether the story goes on at a line.
   *
   * @param points whether what stands above names another story, and heads no list of them: then a
   *     short paragraph is enough, or a question above one, as in an interview
   */
  private static boolean goesOn(LineShape[] shapes, int line, boolean points) {
    if (line >= shapes.length) {
      return false;
    }
    LineShape next = shapes[line];
    if (!points || next.runs()) {
      return next.runs() && (points || next.words() >= LONG);
    }
    return next.asks() > 0 && line + 1 < shapes.length && shapes[line + 1].runs();
  }

  private static boolean isByline(int begun, String text, LineShape shape, Lexicon lexicon) {
    return (shape.words() <= 30 && WordUse.BYLINE.in(begun))
        || (shape.words() <= NAMED && shape.last() == 0 && lexicon.endsAsByline(text));
  }

  /** What a line is the label of, or null. */
  private static @Nullable Reason label(int begins, int holds, LineShape shape) {
    if (shape.copyright() && shape.words() < 40) {
      return Reason.FURNITURE;
    }
    if (shape.runs() || shape.words() > 14) {
      return null;
    }
    int begun = begins & (shape.words() > BUTTON ? ~BUTTONS : ~0);
    boolean whole = shape.words() <= LABEL && Lexicon.reason(begun) == null;
    int found = whole ? holds : begun;
    return WordUse.COOKIE_NOTICE.in(found) ? Reason.COOKIE_NOTICE : Lexicon.reason(found);
  }

  private void remember() {
    int[] last = new int[since.length];
    Arrays.fill(last, -FAR);
    for (int i = 0; i < reasons.length; i++) {
      Reason reason = reasons[i];
      int at = reason == null || inline[i] ? -1 : REASONS.indexOf(reason);
      if (at >= 0 && at < last.length - 1) {
        last[at] = i;
      }
      if (at >= 0) {
        last[last.length - 1] = i;
      }
      for (int r = 0; r < last.length; r++) {
        since[r][i] = Math.min(FAR, i - last[r]);
      }
    }
  }

  private static boolean isLabel(@Nullable Reason reason, String text, Lexicon lexicon) {
    return (reason == Reason.ADVERTISEMENT || reason == Reason.RELATED_LINKS)
        && lexicon.isPhrase(reason, text);
  }

  /** Whether the line is a phrase that labels advertisements or links to other stories, alone. */
  boolean isLabel(int line) {
    return labels[line];
  }

  /** Whether the line tells what a picture shows and who made it. */
  boolean isCaption(int line) {
    return captions[line];
  }

  private static boolean isCredited(String text, Lexicon lexicon) {
    int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
    if (open <= 0) {
      return false;
    }
    String inside = text.substring(open + 1, text.length() - 1).strip();
    return lexicon.isCredit(lexicon.find(inside), inside, inside.split(" ", -1).length);
  }

  /** Whether the line begins as bylines do. */
  boolean isByline(int line) {
    return byline[line] || namedByline[line];
  }

  /** Whether the line says "by" and nothing else. */
  boolean isBareByline(int line) {
    return bareByline[line];
  }

  /** Whether the line says who made a picture, and nothing else. */
  boolean isCredit(int line) {
    return credits[line];
  }

  /** Whether the line ends in a bracket that says who made a picture, as captions do. */
  boolean isCredited(int line) {
    return credited[line];
  }

  /** What the line's words give as the reason to remove it, or null. */
  @Nullable Reason reason(int line) {
    return reasons[line];
  }

  /** The reason to remove a line that says by itself what it is, or null. */
  @Nullable Reason notice(int line) {
    return notices[line];
  }

  /** Whether a label speaks for the lines below it too; not where a paragraph follows at once. */
  boolean heads(int line) {
    return reasons[line] != null && !inline[line];
  }

  /** How many lines' words give a reason to remove them. */
  long labels() {
    return Arrays.stream(reasons).filter(Objects::nonNull).count();
  }

  /** Whether the line's words give any reason to remove it. */
  boolean any(int line) {
    return reasons[line] != null;
  }

  /**
   * How much a line asks for money or members: 3 and more is an appeal by itself, 2 belongs to one
   * that stands beside, and so does 1 in a short line.
   */
  int appeal(int line) {
    int found = groups[line];
    boolean we = WordUse.WE.in(found);
    boolean you = WordUse.YOU.in(found);
    boolean about = WordUse.CAUSE.in(found) || WordUse.MONEY.in(found);
    boolean asks = WordUse.ASK.in(found) || WordUse.HELP.in(found);
    if (WordUse.PLEA.in(found)) {
      return about || (we && you && asks) ? 3 : 2;
    }
    if (about && (we || you) && (asks || words[line] <= PARAGRAPH)) {
      return 2;
    }
    return about || asks || (we && you) ? 1 : 0;
  }

  /** Whether a newsroom asks its readers for support: no other text has all that this takes. */
  boolean isNewsroomAppeal(int line) {
    return newsroom[line];
  }

  /** What the line's words are used for. */
  int uses(int line) {
    return groups[line];
  }

  /** Whether the line speaks of cookies or consent, running text too. */
  boolean isConsent(int line) {
    return consent[line];
  }

  /** Puts what the scorer is told of a line's cues into its features and gives the next place. */
  int measure(int line, float[] features, int next) {
    int at = next;
    Reason reason = reasons[line];
    features[at++] = reason == null ? -1 : REASONS.indexOf(reason);
    features[at++] = appeal(line);
    features[at++] = byline[line] ? 1 : 0;
    for (int[] one : since) {
      features[at++] = one[line];
    }
    features[at++] = line == 0 ? 0 : appeal(line - 1);
    features[at++] = line + 1 == groups.length ? 0 : appeal(line + 1);
    features[at++] = consent[line] ? 1 : 0;
    return at;
  }
}
