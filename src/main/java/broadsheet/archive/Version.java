package broadsheet.archive;

import broadsheet.digest.Digest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a story as they stood at some time. Other saves of it may have other words.
 *
 * @param saves those with these words, the one to show first; never empty
 */
public record Version(List<Save> saves) {

  /** Copies the list. */
  public Version {
    saves = List.copyOf(saves);
  }

  /** The path of the source whose text is shown for it. */
  public String source() {
    return saves.get(0).source();
  }

  /**
   * The versions of a story, the one to show first; none where it was saved but once.
   *
   * @param candidates all that hold the story, the one to show first
   */
  static List<Version> of(List<Candidate> candidates) {
    if (candidates.size() < 2) {
      return List.of();
    }
    Map<Digest, List<Save>> byWords = new LinkedHashMap<>();
    for (Candidate each : candidates) {
      byWords
          .computeIfAbsent(each.fingerprint(), words -> new ArrayList<>())
          .add(new Save(each.path(), each.saved(), each.archived()));
    }
    return byWords.values().stream().map(Version::new).toList();
  }
}
