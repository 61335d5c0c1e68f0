package broadsheet.markdown;

import com.vladsch.flexmark.ext.footnotes.internal.FootnoteBlockParser;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteLinkRefProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The library's footnotes, which begin only where a label of one word stands at the start of a
 * line. The library takes all up to the last bracket with a colon in the line for the label, which
 * nobody would see.
 */
final class GuardedFootnotes implements CustomBlockParserFactory, Parser.ParserExtension {
  private static final int LONGEST_LABEL = 99;

  private final FootnoteBlockParser.Factory footnotes = new FootnoteBlockParser.Factory();

  @Override
  public void extend(Parser.Builder parser) {
    parser.customBlockParserFactory(this);
    parser.linkRefProcessorFactory(new FootnoteLinkRefProcessor.Factory());
  }

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory library = footnotes.apply(options);
    return (state, matched) -> mayBe(state) ? library.tryStart(state, matched) : null;
  }

  private static boolean mayBe(ParserState state) {
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    int label = start + 2;
    if (!line.matchChars("[^", start)) {
      return false;
    }
    int end = label;
    while (end < Math.min(line.length(), label + LONGEST_LABEL) && isOfLabel(line.charAt(end))) {
      end++;
    }
    return end > label && line.matchChars("]:", end);
  }

  private static boolean isOfLabel(char c) {
    return c > ' ' && c != '[' && c != ']' && c != '^';
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return footnotes.getAfterDependents();
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return footnotes.getBeforeDependents();
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }
}
