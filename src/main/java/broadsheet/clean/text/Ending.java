package broadsheet.clean.text;

import broadsheet.article.Reason;
import java.util.stream.IntStream;

/**
 * The end of a story below which lines were kept that are none of it: teasers, another story, notes
 * of the house. Each may read like a story; but together they are doubted, or a list of links
 * stands between, and they have hardly any of the story's rarer words (lexical cohesion, as in
 * Hearst's TextTiling). That alone says nothing: the parts of a guide share as few. All is counted
 * once from above and once from below, so it is linear in the dump.
 */
final class Ending {

  /** Words of the shortest story that what follows can be compared with, and of that. */
  private static final int STORY = 200;

  private static final int REST = 30;

  /** Removed lines in a row at which a story may end. */
  private static final int BREAK = 2;

  /** Of these in a row, with a label among them, a list of links. */
  private static final int LIST = 10;

  /** How far the best score of what follows lies below the story's mean where it is doubted. */
  private static final double DOUBTED = .4;

  /** The score from which on a line may be the story's, whatever stands above it. */
  private static final double SURE = .8;

  /** Rarer words by which to judge what follows. */
  private static final int SOME = 4;

  private final LineShape[] shapes;
  private final Cues cues;
  private final Echo echo;
  private final Verdicts verdicts;

  /** The best score of kept lines from a line on. */
  private final double[] best;

  /** Where the words stand that were not told yet, and which were told. */
  private int[] left = new int[0];

  private boolean[] told = new boolean[0];

  /** Rarer words that were not told yet, and how many of them the story has above. */
  private int rest;

  private int known;

  private double words;
  private double wordsLeft;
  private double score;

  Ending(LineShape[] shapes, Cues cues, Echo echo, Verdicts verdicts) {
    this.shapes = shapes;
    this.cues = cues;
    this.echo = echo;
    this.verdicts = verdicts;
    this.best = new double[shapes.length + 1];
  }

  /** Removes what is below it. */
  void find() {
    if (!hasDoubtedRest()) {
      return;
    }
    count();
    int from = verdicts.nextKept(0);
    while (from < shapes.length) {
      int end = tell(from);
      from = verdicts.nextKept(end);
      if (words >= STORY && wordsLeft >= REST && isOver(end, from)) {
        remove(from);
        return;
      }
    }
  }

  /** Whether enough is kept below the last line that is surely the story's: mostly there is not. */
  private boolean hasDoubtedRest() {
    double rest = 0;
    for (int i = shapes.length - 1; i >= 0 && rest < REST; i--) {
      if (verdicts.kept(i)) {
        if (verdicts.score(i) > SURE) {
          return false;
        }
        rest += shapes[i].words();
      }
    }
    return rest >= REST;
  }

  private void count() {
    left = new int[echo.vocabulary()];
    told = new boolean[left.length];
    for (int i = shapes.length - 1; i >= 0; i--) {
      best[i] = best[i + 1];
      if (verdicts.kept(i)) {
        best[i] = Math.max(best[i], verdicts.score(i));
        wordsLeft += shapes[i].words();
        rarer(i)
            .forEach(
                word -> {
                  left[word]++;
                  rest++;
                });
      }
    }
  }

  private IntStream rarer(int line) {
    return echo.words(line).filter(echo::isSeldom);
  }

  /** Goes on to the next break and gives the line behind the last that was kept above it. */
  private int tell(int from) {
    int end = from;
    for (int i = from; i < shapes.length && i - end < BREAK; i++) {
      if (verdicts.kept(i)) {
        end = i + 1;
        words += shapes[i].words();
        wordsLeft -= shapes[i].words();
        score += verdicts.score(i) * shapes[i].words();
        rarer(i).forEach(this::tellWord);
      }
    }
    return end;
  }

  private void tellWord(int word) {
    left[word]--;
    rest--;
    known += told[word] ? -1 : left[word];
    told[word] = true;
  }

  private boolean isOver(int end, int next) {
    boolean doubted = best[next] <= score / words - DOUBTED && known * 3 <= rest;
    boolean listed = best[next] <= SURE && known * 4 <= rest && isList(end, next);
    return rest >= SOME && (doubted || listed);
  }

  private boolean isList(int from, int to) {
    return to - from >= LIST && IntStream.range(from, to).anyMatch(this::isLabel);
  }

  private boolean isLabel(int line) {
    Reason reason = cues.reason(line);
    return reason == Reason.RELATED_LINKS
        || reason == Reason.SHARING
        || reason == Reason.NEWSLETTER
        || reason == Reason.COMMENTS;
  }

  private void remove(int from) {
    for (int i = from; i < shapes.length; i++) {
      if (verdicts.kept(i)) {
        verdicts.remove(i, Reason.RELATED_LINKS, "below the end, with few of the story's words");
      }
    }
  }
}
