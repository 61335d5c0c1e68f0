package broadsheet.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.FragmentExpression;
import org.thymeleaf.standard.expression.FragmentExpression.ExecutedFragmentExpression;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * The attribute {@code keep:replace="~{parts :: card(card=${card}, level='h3')}"}: as {@code
 * th:replace}, but rendered once for what the fragment is given, and kept for the other pages at
 * the same depth that give it the same. The card of a story stands on nine listings, the ways into
 * the archive on every page.
 *
 * <p>Such a fragment sees what it is given, by name, and what is the same on all those pages:
 * {@code site}, {@code root}, {@code home} and {@code assets}. Of an archive of any size no more is
 * kept than {@value #MOST_CHARACTERS} characters; the rest is rendered each time. Thread-safe.
 */
final class KeptFragments extends AbstractProcessorDialect {

  private static final int MOST_CHARACTERS = 32 << 20;
  private static final List<String> SHARED = List.of("site", "root", "home", "assets");

  private final ITemplateEngine engine;
  private final Map<Key, String> kept = new ConcurrentHashMap<>();
  private final AtomicInteger characters = new AtomicInteger();

  /** What the HTML of a fragment depends on. */
  private record Key(
      String template, String fragment, @Nullable Object root, List<@Nullable Object> given) {}

  /** Fragments rendered by an engine, of which this becomes a dialect. */
  KeptFragments(ITemplateEngine engine) {
    super("Kept fragments", "keep", StandardDialect.PROCESSOR_PRECEDENCE);
    this.engine = engine;
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    return Set.of(new Replace(prefix));
  }

  private String html(ITemplateContext context, ExecutedFragmentExpression wanted) {
    String template = String.valueOf(wanted.getTemplateNameExpressionResult());
    String fragment = String.valueOf(wanted.getFragmentSelectorExpressionResult());
    Map<String, Object> given = wanted.getFragmentParameters();
    List<@Nullable Object> values = new ArrayList<>();
    if (given != null) {
      given.values().forEach(value -> values.add(identity(value)));
    }
    Key key = new Key(template, fragment, context.getVariable("root"), values);
    String known = kept.get(key);
    if (known != null) {
      return known;
    }
    Map<String, Object> variables = new HashMap<>();
    SHARED.forEach(name -> variables.put(name, context.getVariable(name)));
    if (given != null) {
      variables.putAll(given);
    }
    String html =
        engine.process(
            new TemplateSpec(template, Set.of(fragment), TemplateMode.HTML, null),
            new Context(context.getLocale(), variables));
    if (characters.addAndGet(html.length()) <= MOST_CHARACTERS) {
      kept.put(key, html);
    } else {
      characters.addAndGet(-html.length());
    }
    return html;
  }

  /** A story's card says the same wherever it is given: its address is enough to know it by. */
  private static @Nullable Object identity(@Nullable Object value) {
    return value instanceof View.Card card ? card.href() : value;
  }

  private final class Replace extends AbstractAttributeTagProcessor {

    /** That of {@code th:replace}. */
    private static final int PRECEDENCE = 100;

    Replace(String prefix) {
      super(TemplateMode.HTML, prefix, null, false, "replace", true, PRECEDENCE, true);
    }

    @Override
    protected void doProcess(
        ITemplateContext context,
        IProcessableElementTag tag,
        AttributeName name,
        String value,
        IElementTagStructureHandler handler) {
      var parser = StandardExpressions.getExpressionParser(context.getConfiguration());
      if (!(parser.parseExpression(context, value) instanceof FragmentExpression fragment)) {
        throw wrong(value);
      }
      ExecutedFragmentExpression wanted =
          FragmentExpression.createExecutedFragmentExpression(context, fragment);
      if (wanted.getFragmentSelectorExpressionResult() == null || wanted.hasSyntheticParameters()) {
        throw wrong(value);
      }
      handler.replaceWith(html(context, wanted), false);
    }

    private static TemplateProcessingException wrong(String value) {
      return new TemplateProcessingException(
          "`keep:replace` is `"
              + value
              + "`; write a fragment with its parameters by name, ~{parts :: card(card=${card},"
              + " level='h3')}");
    }
  }
}
