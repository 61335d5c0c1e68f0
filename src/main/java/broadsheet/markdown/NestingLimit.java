package broadsheet.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a paragraph of whatever a line opens where too many quotations and lists are open already.
 * The library knows no limit, and recurses.
 */
final class NestingLimit implements CustomBlockParserFactory {
  private final int most;

  /**
   * A limit.
   *
   * @param most open blocks; a list takes two, itself and its item
   */
  NestingLimit(int most) {
    this.most = most;
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return this::start;
  }

  private @Nullable BlockStart start(ParserState state, MatchedBlockParser matched) {
    var open = state.getActiveBlockParsers();
    var inside = matched.getBlockParser();
    boolean deep =
        open.size() > most
            && inside.isContainer()
            && !(inside instanceof ListBlockParser)
            && open.indexOf(inside) >= most;
    return deep
        ? BlockStart.of(new ParagraphParser()).atIndex(state.getNextNonSpaceIndex())
        : BlockStart.none();
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of(
        BlockQuoteParser.Factory.class,
        GuardedHeadings.class,
        GuardedFootnotes.class,
        FencedCodeBlockParser.Factory.class,
        HtmlBlockParser.Factory.class,
        ThematicBreakParser.Factory.class,
        ListBlockParser.Factory.class,
        IndentedCodeBlockParser.Factory.class);
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }
}
