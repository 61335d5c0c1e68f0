package broadsheet.archive;

import broadsheet.article.Metadata;
import broadsheet.clean.PageSample;
import broadsheet.clean.rules.RuleNotes;
import broadsheet.diagnostic.Diagnostic;
import broadsheet.diagnostic.Severity;
import broadsheet.digest.Digest;
import broadsheet.source.Stamp;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of sources as bytes, in the form of {@link CodecWriter}. */
final class KnownCodec {
  private KnownCodec() {}

  static byte[] write(Digest digest) {
    CodecWriter out = new CodecWriter();
    digest(digest, out);
    return out.bytes();
  }

  static byte[] write(Known known) {
    CodecWriter out = new CodecWriter();
    write(known.taken(), out);
    Settled settled = known.settled();
    out.flag(settled != null);
    if (settled != null) {
      diagnostics(settled.diagnostics(), out);
      out.text(settled.held());
      out.flag(settled.candidate() != null);
      if (settled.candidate() != null) {
        write(settled.candidate(), out);
      }
    }
    return out.bytes();
  }

  /**
   * What {@link #write} wrote of the source with this path.
   *
   * @param sharing of what other sources have too
   * @param excerpts keeps how a story begins
   */
  static Known read(
      String path, byte[] bytes, Sharing sharing, Function<String, Excerpt> excerpts) {
    CodecReader in = new CodecReader(bytes, sharing);
    Taken taken = taken(in);
    if (!in.flag()) {
      return new Known(taken, null);
    }
    List<Diagnostic> diagnostics = diagnostics(in);
    String held = in.orNull();
    return new Known(
        taken, new Settled(diagnostics, in.flag() ? candidate(path, in, excerpts) : null, held));
  }

  private static void write(Taken taken, CodecWriter out) {
    stamp(taken.stamp(), out);
    stamp(taken.corrected(), out);
    digest(taken.made(), out);
    digest(taken.rule(), out);
    grounds(taken.grounds(), out);
    out.texts(taken.sites());
    sample(taken.sample(), out);
    out.number(taken.draft());
  }

  private static Taken taken(CodecReader in) {
    return new Taken(
        stamp(in),
        stamp(in),
        digest(in),
        in.shared(digest(in)),
        in.shared(grounds(in)),
        in.shared(in.list(in::name)),
        sample(in),
        in.number());
  }

  static void grounds(Grounds grounds, CodecWriter out) {
    out.flag(!grounds.equals(Grounds.NONE));
    if (grounds.equals(Grounds.NONE)) {
      return;
    }
    out.texts(grounds.sites());
    out.number(grounds.notes().pages());
    out.number(grounds.notes().saved());
    out.number(grounds.notes().lines().size());
    grounds.notes().lines().forEach(out::number);
    diagnostics(grounds.notes().problems(), out);
    out.number(grounds.looked().size());
    grounds.looked().forEach(out::fixed);
  }

  static Grounds grounds(CodecReader in) {
    if (!in.flag()) {
      return Grounds.NONE;
    }
    return new Grounds(
        in.shared(in.list(in::name)),
        new RuleNotes(in.number(), in.number(), in.list(in::number), diagnostics(in)),
        in.list(in::fixed));
  }

  private static void sample(@Nullable PageSample sample, CodecWriter out) {
    out.flag(sample != null);
    if (sample != null) {
      out.fixed(sample.title());
      longs(sample.blocks(), out);
      longs(sample.story(), out);
    }
  }

  private static @Nullable PageSample sample(CodecReader in) {
    return in.flag() ? new PageSample(in.fixed(), longs(in), longs(in)) : null;
  }

  static void longs(long[] numbers, CodecWriter out) {
    out.number(numbers.length);
    for (long number : numbers) {
      out.fixed(number);
    }
  }

  static long[] longs(CodecReader in) {
    long[] numbers = new long[in.number()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.fixed();
    }
    return numbers;
  }

  private static void write(Candidate candidate, CodecWriter out) {
    out.metadata(candidate.metadata());
    out.text(candidate.key().equals(candidate.path()) ? null : candidate.key());
    out.text(candidate.slug());
    out.flag(candidate.asked());
    digest(candidate.fingerprint(), out);
    out.date(candidate.saved());
    out.text(candidate.archived());
    out.confidence(candidate.confidence());
    out.text(candidate.excerpt().text());
    out.number(candidate.words());
    out.texts(candidate.files());
    digest(candidate.digest(), out);
  }

  private static Candidate candidate(
      String path, CodecReader in, Function<String, Excerpt> excerpts) {
    Metadata metadata = in.metadata();
    String other = in.orNull();
    String key = other == null ? path : other;
    return new Candidate(
        path,
        metadata,
        metadata.url() != null && key.equals(metadata.url()) ? metadata.url() : key,
        in.text(),
        in.flag(),
        digest(in),
        in.date(),
        in.orNull(),
        in.confidence(),
        excerpts.apply(in.text()),
        in.number(),
        in.list(in::text),
        digest(in));
  }

  static void stamp(Stamp stamp, CodecWriter out) {
    out.fixed(stamp.size());
    out.fixed(stamp.modified());
    out.fixed(stamp.changed());
    out.fixed(stamp.file());
  }

  static Stamp stamp(CodecReader in) {
    Stamp stamp = new Stamp(in.fixed(), in.fixed(), in.fixed(), in.fixed());
    return stamp.equals(Stamp.ABSENT) ? Stamp.ABSENT : stamp; // one for all, as most have none
  }

  private static void digest(Digest digest, CodecWriter out) {
    out.fixed(digest.high());
    out.fixed(digest.low());
  }

  private static Digest digest(CodecReader in) {
    Digest digest = new Digest(in.fixed(), in.fixed());
    return digest.equals(Digest.NONE) ? Digest.NONE : digest;
  }

  static void diagnostics(List<Diagnostic> diagnostics, CodecWriter out) {
    out.number(diagnostics.size());
    for (Diagnostic d : diagnostics) {
      out.text(d.severity().name());
      out.text(d.file());
      out.number(d.line());
      out.number(d.column());
      out.text(d.message());
    }
  }

  static List<Diagnostic> diagnostics(CodecReader in) {
    return in.list(
        () ->
            new Diagnostic(
                Severity.valueOf(in.text()),
                Objects.requireNonNull(in.text()),
                in.number(),
                in.number(),
                in.text()));
  }
}
