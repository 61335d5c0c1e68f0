package broadsheet.archive;

import broadsheet.article.Cleaned;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Reason;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.source.Corrections;
import broadsheet.source.Corrections.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editor's corrections, applied to a cleaned source. Applied twice, they give the same. A block
 * that is both to be kept and removed is kept.
 */
final class Corrector {
  private static final String KEPT = "a correction keeps it";

  private final Corrections corrections;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Corrector(Corrections corrections) {
    this.corrections = corrections;
  }

  /** The source as the editor wants it. */
  Cleaned apply(Cleaned cleaned) {
    List<Judged> blocks = cleaned.blocks();
    String held = cleaned.held();
    if (Boolean.TRUE.equals(corrections.story())) {
      held = null;
    } else if (Boolean.FALSE.equals(corrections.story())) {
      held = "no story, as a correction says";
    }
    if (!corrections.keep().isEmpty() || !corrections.remove().isEmpty()) {
      blocks = judge(blocks);
    }
    return new Cleaned(metadata(cleaned.metadata()), blocks, held, cleaned.confidence());
  }

  /** The corrections that matched nothing, after {@link #apply}. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private List<Judged> judge(List<Judged> blocks) {
    List<String> texts = blocks.stream().map(b -> Folding.space(b.block().text())).toList();
    reportMissing("keep", corrections.keep(), texts);
    reportMissing("remove", corrections.remove(), texts);
    List<Judged> result = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Judged block = blocks.get(i);
      if (begins(texts.get(i), corrections.keep())) {
        result.add(block.kept() ? block : block.restored(KEPT));
      } else if (block.kept() && begins(texts.get(i), corrections.remove())) {
        result.add(block.removed(Reason.CORRECTION, "a correction removes it"));
      } else {
        result.add(block);
      }
    }
    return result;
  }

  private void reportMissing(String key, List<Target> targets, List<String> texts) {
    for (Target target : targets) {
      String beginning = Folding.space(target.beginning());
      if (texts.stream().noneMatch(t -> t.startsWith(beginning))) {
        diagnostics.add(
            Diagnostic.error(
                corrections.file(),
                target.line(),
                0,
                "`"
                    + key
                    + "` names no block: none begins with `"
                    + beginning
                    + "`; write the first"
                    + " words of a block as `broadsheet clean --explain` shows them"));
      }
    }
  }

  private static boolean begins(String text, List<Target> targets) {
    return targets.stream().anyMatch(t -> text.startsWith(Folding.space(t.beginning())));
  }

  private Metadata metadata(Metadata found) {
    Corrections c = corrections;
    return new Metadata(
        or(c.title(), found.title()),
        or(c.subtitle(), found.subtitle()),
        c.authors() == null ? found.authors() : c.authors(),
        or(c.published(), found.published()),
        or(c.modified(), found.modified()),
        or(c.section(), found.section()),
        c.topics() == null ? found.topics() : c.topics(),
        or(c.language(), found.language()),
        or(c.url(), found.url()),
        or(c.paper(), found.paper()),
        or(c.place(), found.place()),
        found.part());
  }

  private static <T> @Nullable T or(@Nullable T corrected, @Nullable T found) {
    return corrected == null ? found : corrected;
  }
}
