package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.Seed;
import broadsheet.article.Article;
import broadsheet.article.Cleaned;
import broadsheet.article.Confidence;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Part;
import broadsheet.article.Reason;
import broadsheet.article.Voice;
import broadsheet.clean.PageSample;
import broadsheet.clean.rules.RuleNotes;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.digest.Digest;
import broadsheet.markdown.RandomArticles;
import broadsheet.source.Corrections;
import broadsheet.source.Stamp;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bytes in the cache give back what was put in. */
class CodecTest {
  private static final List<Reason> REASONS = List.of(Reason.values());

  @RegisterExtension final Seed seed = new Seed(20261126);
  private final Random random = seed.random();

  @Test
  void draftsComeBackTheSame() {
    RandomArticles articles = new RandomArticles(seed.value());
    for (int i = 0; i < 2000; i++) {
      Draft draft = draft(articles.next(), i);
      assertThat(DraftCodec.read(draft.path(), DraftCodec.write(draft)))
          .as("case %d", i)
          .isEqualTo(draft);
    }
  }

  @Test
  void whatIsKnownOfSourcesComesBackTheSame() {
    RandomArticles articles = new RandomArticles(seed.value());
    for (int i = 0; i < 2000; i++) {
      Draft draft = draft(articles.next(), i);
      Known known = new Known(taken(draft), i % 7 == 0 ? null : settled(draft));
      assertThat(KnownCodec.read(draft.path(), KnownCodec.write(known), new Sharing(), Excerpt::of))
          .as("case %d", i)
          .isEqualTo(known);
    }
  }

  private Draft draft(Article article, int i) {
    Metadata data = article.metadata();
    Reason reason = i % 3 == 0 ? null : REASONS.get(i % REASONS.size());
    List<Voice> voices = i % 2 == 0 ? List.of() : List.of(new Voice("few links", -1.2));
    List<Judged> blocks =
        article.blocks().stream().map(b -> new Judged(b, reason, 1.0 / 3, "why", voices)).toList();
    Corrections corrections =
        i % 4 != 0
            ? Corrections.NONE
            : new Corrections(
                "a.md.yaml",
                data.title(),
                null,
                i % 8 == 0 ? data.authors() : null,
                data.published(),
                null,
                null,
                List.of(),
                "en",
                null,
                "Paper",
                "MOSCOW",
                null,
                i % 8 == 0 ? null : Boolean.valueOf(i % 16 == 4),
                List.of(new Corrections.Target("The first", 3)),
                List.of());
    return new Draft(
        "folder/a.md",
        article.provenance().sha256(),
        "Markdown",
        i % 2 == 0 ? List.of() : List.of("paper.example", "folder/"),
        new Cleaned(
            i % 3 == 0 ? data : data.with(new Part("https://paper.example/a", 2, 1 + i)),
            blocks,
            i % 5 == 0 ? "a list of links" : null,
            i % 4 == 0 ? null : new Confidence(0.1234, 2.0 / 3)),
        i % 3 == 0 ? "slug" : null,
        article.provenance(),
        corrections,
        grounds(i),
        diagnostics(i));
  }

  private Grounds grounds(int i) {
    RuleNotes notes = new RuleNotes(1, i % 2, List.of(0, 3, 200), diagnostics(i));
    return i % 3 == 0
        ? Grounds.NONE
        : new Grounds(List.of("paper.example", "/"), notes, List.of(random.nextLong(), -1L));
  }

  private static List<Diagnostic> diagnostics(int i) {
    return i % 4 == 0 ? List.of() : List.of(Diagnostic.error("folder/a.md", i, 2, "wrong"));
  }

  private Taken taken(Draft draft) {
    return new Taken(
        new Stamp(random.nextInt(1000), random.nextLong(), random.nextLong(), 5),
        random.nextBoolean() ? Stamp.ABSENT : Stamp.NONE,
        new Digest(random.nextLong(), random.nextLong()),
        Digest.NONE,
        draft.grounds(),
        draft.sites(),
        draft.sites().isEmpty() ? null : PageSample.of(draft.cleaned()),
        random.nextInt());
  }

  private Settled settled(Draft draft) {
    Metadata data = draft.cleaned().metadata();
    Candidate candidate =
        new Candidate(
            draft.path(),
            data,
            data.url() == null ? draft.path() : data.url(),
            "slug",
            random.nextBoolean(),
            new Digest(random.nextLong(), random.nextLong()),
            draft.provenance().saved(),
            draft.provenance().archived(),
            draft.cleaned().confidence(),
            Excerpt.of("How it begins …"),
            random.nextInt(5000),
            List.of("folder/b.jpg", "folder/c.md"),
            new Digest(random.nextLong(), random.nextLong()));
    String held = draft.cleaned().held();
    return new Settled(draft.diagnostics(), held == null ? candidate : null, held);
  }

  @Test
  void bytesOfAnotherVersionAreRefused() {
    assertThatThrownBy(() -> new CodecReader(new byte[] {99, 0}))
        .hasMessageContaining("version 99");
  }
}
