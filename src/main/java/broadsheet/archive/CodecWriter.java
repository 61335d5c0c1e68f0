package broadsheet.archive;

import broadsheet.article.Block;
import broadsheet.article.Cleaned;
import broadsheet.article.Confidence;
import broadsheet.article.Inline;
import broadsheet.article.Judged;
import broadsheet.article.Metadata;
import broadsheet.article.Part;
import broadsheet.article.StoryDate;
import broadsheet.article.Voice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cleaned sources, and what else is kept of them, as bytes: a version, then each field in the order
 * of its record; numbers seven bits a byte, those that are mostly large in eight bytes, texts in
 * UTF-8 after their length, null as length 0 and others one longer. {@link CodecReader} is its
 * mirror.
 *
 * <p>Not thread-safe: one for each object written.
 */
final class CodecWriter {
  static final int VERSION = 3;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);

  CodecWriter() {
    out.write(VERSION);
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  void cleaned(Cleaned cleaned) {
    metadata(cleaned.metadata());
    text(cleaned.held());
    confidence(cleaned.confidence());
    number(cleaned.blocks().size());
    cleaned.blocks().forEach(this::judged);
  }

  private void judged(Judged judged) {
    text(judged.reason() == null ? null : judged.reason().name());
    fixed(Double.doubleToLongBits(judged.score()));
    text(judged.because());
    number(judged.voices().size());
    for (Voice voice : judged.voices()) {
      text(voice.what());
      fixed(Double.doubleToLongBits(voice.weight()));
    }
    block(judged.block());
  }

  void confidence(@Nullable Confidence confidence) {
    flag(confidence != null);
    if (confidence != null) {
      fixed(Double.doubleToLongBits(confidence.value()));
      fixed(Double.doubleToLongBits(confidence.cut()));
    }
  }

  void metadata(Metadata m) {
    text(m.title());
    text(m.subtitle());
    texts(m.authors());
    date(m.published());
    date(m.modified());
    text(m.section());
    texts(m.topics());
    text(m.language());
    text(m.url());
    text(m.paper());
    text(m.place());
    Part part = m.part();
    text(part == null ? null : part.story());
    if (part != null) {
      number(part.number());
      number(part.pages());
    }
  }

  /** Days since 1970 and seconds, for to read a date as people write it takes ten times as long. */
  void date(@Nullable StoryDate date) {
    LocalTime time = date == null ? null : date.time();
    ZoneOffset offset = date == null ? null : date.offset();
    number(date == null ? 0 : time == null ? 1 : offset == null ? 2 : 3);
    if (date != null) {
      signed(Math.toIntExact(date.day().toEpochDay()));
    }
    if (time != null) {
      number(time.toSecondOfDay());
    }
    if (offset != null) {
      signed(offset.getTotalSeconds());
    }
  }

  private void blocks(List<Block> blocks) {
    number(blocks.size());
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph p) {
      out.write(1);
      inlines(p.content());
    } else if (block instanceof Block.Heading h) {
      out.write(2);
      number(h.level());
      inlines(h.content());
    } else if (block instanceof Block.ListBlock l) {
      out.write(l.start() == null ? 3 : 4);
      if (l.start() != null) {
        number(l.start());
      }
      number(l.items().size());
      l.items().forEach(this::blocks);
    } else if (block instanceof Block.Quotation q) {
      out.write(5);
      blocks(q.blocks());
    } else if (block instanceof Block.Table t) {
      out.write(t.headed() ? 6 : 7);
      number(t.rows().size());
      for (List<List<Inline>> row : t.rows()) {
        number(row.size());
        row.forEach(this::inlines);
      }
    } else if (block instanceof Block.Figure f) {
      out.write(8);
      text(f.address());
      text(f.alt());
      inlines(f.caption());
    } else if (block instanceof Block.Code c) {
      out.write(9);
      text(c.language());
      text(c.lines());
    } else {
      out.write(10);
    }
  }

  private void inlines(List<Inline> content) {
    number(content.size());
    for (Inline piece : content) {
      if (piece instanceof Inline.Text t) {
        out.write(1);
        text(t.text());
      } else if (piece instanceof Inline.Styled s) {
        out.write(2);
        text(s.style().name());
        inlines(s.content());
      } else if (piece instanceof Inline.Link l) {
        out.write(3);
        text(l.address());
        inlines(l.content());
      } else {
        out.write(4);
      }
    }
  }

  void texts(List<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
  }

  void text(@Nullable String text) {
    if (text == null) {
      number(0);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length + 1);
    out.writeBytes(bytes);
  }

  void number(int number) {
    int rest = number;
    while ((rest & ~0x7f) != 0) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /** A number that may be below zero, but is mostly near it. */
  private void signed(int number) {
    number((number << 1) ^ (number >> 31));
  }

  void fixed(long number) {
    for (int i = 0; i < 8; i++) {
      out.write((int) (number >>> (8 * i)));
    }
  }

  void flag(boolean flag) {
    out.write(flag ? 1 : 0);
  }
}
