package broadsheet.cli;

import broadsheet.archive.Progress;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a build is: a bar on a terminal, plain lines elsewhere, nothing when quiet. */
final class ProgressDisplay implements Progress, AutoCloseable {

  /** In a terminal of 80 columns, more would begin a new line at each step. */
  private static final int WIDTH = 79;

  private final Console console;
  private final Talk talk;
  private @Nullable ProgressBar bar;

  ProgressDisplay(Console console, Talk talk) {
    this.console = console;
    this.talk = talk;
  }

  @Override
  public synchronized void begin(String stage, long total) {
    if (console.terminal() && !talk.quiet()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(String.format(Locale.ROOT, "%-9s", stage))
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
              .showSpeed()
              .build();
    } else {
      talk.say(console, String.format(Locale.ROOT, "%-9s %,d", stage, total));
    }
  }

  @Override
  public synchronized void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public synchronized void end() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  /** Takes the bar of a stage that failed off the terminal. */
  @Override
  public void close() {
    end();
  }
}
