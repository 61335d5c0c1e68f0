package broadsheet.archive;

import broadsheet.article.Provenance;
import broadsheet.source.Corrections;
import broadsheet.source.Corrections.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts as bytes, in the form of {@link CodecWriter}. */
final class DraftCodec {
  private DraftCodec() {}

  static byte[] write(Draft draft) {
    CodecWriter out = new CodecWriter();
    out.text(draft.sha256());
    out.text(draft.format());
    out.texts(draft.sites());
    out.text(draft.slug());
    Provenance provenance = draft.provenance();
    out.text(provenance.file());
    out.text(provenance.sha256());
    out.text(provenance.format());
    out.text(provenance.version());
    out.date(provenance.saved());
    out.text(provenance.archived());
    out.texts(provenance.parts());
    out.flag(!draft.corrections().equals(Corrections.NONE));
    if (!draft.corrections().equals(Corrections.NONE)) {
      corrections(draft.corrections(), out);
    }
    KnownCodec.grounds(draft.grounds(), out);
    KnownCodec.diagnostics(draft.diagnostics(), out);
    out.cleaned(draft.cleaned());
    return out.bytes();
  }

  /** What {@link #write} wrote of the source with this path. */
  static Draft read(String path, byte[] bytes) {
    CodecReader in = new CodecReader(bytes);
    String sha256 = in.text();
    String format = in.text();
    List<String> sites = in.list(in::text);
    String slug = in.orNull();
    Provenance provenance =
        new Provenance(
            in.text(), in.text(), in.text(), in.text(), in.date(), in.orNull(), in.list(in::text));
    Corrections corrections = in.flag() ? corrections(in) : Corrections.NONE;
    Grounds grounds = KnownCodec.grounds(in);
    var diagnostics = KnownCodec.diagnostics(in);
    return new Draft(
        path,
        sha256,
        format,
        sites,
        in.cleaned(),
        slug,
        provenance,
        corrections,
        grounds,
        diagnostics);
  }

  private static void corrections(Corrections c, CodecWriter out) {
    out.text(c.file());
    out.text(c.title());
    out.text(c.subtitle());
    orNull(c.authors(), out);
    out.date(c.published());
    out.date(c.modified());
    out.text(c.section());
    orNull(c.topics(), out);
    out.text(c.language());
    out.text(c.url());
    out.text(c.paper());
    out.text(c.place());
    out.text(c.slug());
    out.number(c.story() == null ? 0 : c.story() ? 1 : 2);
    targets(c.keep(), out);
    targets(c.remove(), out);
  }

  private static Corrections corrections(CodecReader in) {
    return new Corrections(
        in.text(),
        in.orNull(),
        in.orNull(),
        texts(in),
        in.date(),
        in.date(),
        in.orNull(),
        texts(in),
        in.orNull(),
        in.orNull(),
        in.orNull(),
        in.orNull(),
        in.orNull(),
        story(in.number()),
        targets(in),
        targets(in));
  }

  private static @Nullable Boolean story(int written) {
    return written == 0 ? null : Boolean.valueOf(written == 1);
  }

  private static void orNull(@Nullable List<String> texts, CodecWriter out) {
    out.flag(texts != null);
    if (texts != null) {
      out.texts(texts);
    }
  }

  private static @Nullable List<String> texts(CodecReader in) {
    return in.flag() ? in.list(in::text) : null;
  }

  private static void targets(List<Target> targets, CodecWriter out) {
    out.number(targets.size());
    for (Target target : targets) {
      out.text(target.beginning());
      out.number(target.line());
    }
  }

  private static List<Target> targets(CodecReader in) {
    return in.list(() -> new Target(in.text(), in.number()));
  }
}
