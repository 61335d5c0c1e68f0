package broadsheet.bench;

import broadsheet.source.Format;
import broadsheet.source.Source;
import broadsheet.source.SourceFile;
import broadsheet.source.SourceFinder;
import broadsheet.source.SourceReader;
import broadsheet.source.UnreadableSourceException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The sources of some folders, one after the other and from the start again. Not thread-safe.
 *
 * <p>They are shuffled, the same way each time, so that a stretch that is no whole round is a fair
 * sample too.
 */
final class Round {
  private final List<Source> sources = new ArrayList<>();
  private int next;

  /**
   * Reads the sources of one format.
   *
   * @param folders their paths, with the system's separator of paths between them
   * @throws IllegalStateException where there is none
   */
  Round(String folders, Format format) {
    for (String name : folders.split(File.pathSeparator, -1)) {
      Path folder = Path.of(name).toAbsolutePath();
      SourceReader reader = new SourceReader(folder);
      for (SourceFile file : new SourceFinder(folder).find().sources()) {
        if (file.format() == format) {
          read(reader, file);
        }
      }
    }
    if (sources.isEmpty()) {
      throw new IllegalStateException("no source in " + format.label() + " in " + folders);
    }
    Collections.shuffle(sources, new Random(1));
    System.out.printf("(%d sources) ", sources.size());
  }

  private void read(SourceReader reader, SourceFile file) {
    try {
      sources.add(reader.read(file));
    } catch (UnreadableSourceException e) {
      System.out.println(e.getMessage());
    }
  }

  /** The number of the next source; the one behind the last is the first. */
  int next() {
    int number = next;
    next = (next + 1) % sources.size();
    return number;
  }

  Source source(int number) {
    return sources.get(number);
  }

  List<Source> sources() {
    return Collections.unmodifiableList(sources);
  }
}
