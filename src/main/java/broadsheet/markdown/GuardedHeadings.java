package broadsheet.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The library's headings, asked for only where a line looks like one. The library puts the whole
 * paragraph so far together for each line that begins with no letter, so that a table or paragraph
 * of such lines takes time in the square of its length.
 */
final class GuardedHeadings implements CustomBlockParserFactory {
  private final HeadingParser.Factory headings = new HeadingParser.Factory();

  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory library = headings.apply(options);
    return (state, matched) -> mayBe(state) ? library.tryStart(state, matched) : null;
  }

  private static boolean mayBe(ParserState state) {
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    char mark = start < line.length() ? line.charAt(start) : ' ';
    if (mark != '=' && mark != '-') {
      return mark == '#';
    }
    int end = start;
    while (end < line.length() && line.charAt(end) == mark) {
      end++;
    }
    while (end < line.length() && line.charAt(end) <= ' ') {
      end++;
    }
    return end == line.length();
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return headings.getAfterDependents();
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return headings.getBeforeDependents();
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }
}
