package broadsheet.clean.text;

import broadsheet.clean.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was learned without each fold of the labelled pages, as training wrote it.
 *
 * @param folder of the files, one a fold
 * @param folds how many there are
 */
record FoldModels(Path folder, int folds) {

  /** The weights of words that have not seen a fold. */
  Wording wording(int fold) {
    return Wording.parse(read("wording" + fold + ".weights"));
  }

  /** The trees of each fold that have not seen it. */
  List<Trees> trees(String name, List<String> features) {
    return IntStream.range(0, folds)
        .mapToObj(fold -> Trees.parse(read(name + fold + ".trees"), features))
        .toList();
  }

  private List<String> read(String file) {
    try {
      return Files.readAllLines(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
