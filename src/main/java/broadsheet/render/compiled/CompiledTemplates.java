package broadsheet.render.compiled;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * The templates of a theme, each compiled when it is first asked for; or found to need more of
 * Thymeleaf than is compiled here. Thread-safe.
 */
public final class CompiledTemplates {

  private final Compiler compiler;
  private final Scope scope;
  private final Map<String, Optional<Piece>> known = new ConcurrentHashMap<>();
  private final Queue<Utf8> idle = new ConcurrentLinkedQueue<>();

  /**
   * The templates of a theme.
   *
   * @param configuration of Thymeleaf, which parses them
   * @param files a template by the name of its file, or null where there is none
   * @param words of the theme by key, with what is to be filled in
   * @param constants variables that have one value for all pages
   * @param variables the names of the others, in the order in which they are given
   */
  public CompiledTemplates(
      IEngineConfiguration configuration,
      Function<String, @Nullable String> files,
      BiFunction<String, @Nullable Object[], String> words,
      Map<String, Object> constants,
      List<String> variables) {
    compiler =
        new Compiler(
            new TemplateReader(configuration, files), new Expressions(configuration, words));
    Scope all = Scope.of(constants);
    for (String name : variables) {
      all = all.with(name);
    }
    scope = all;
  }

  /**
   * A page in UTF-8; or nothing where Thymeleaf itself has to write it, for its template, or what
   * it is given, asks for more.
   *
   * @param template the name of its file
   * @param values of the variables, in their order
   */
  public Optional<byte[]> write(String template, List<Object> values) {
    Optional<Piece> piece = known.get(template);
    if (piece == null) {
      piece = known.computeIfAbsent(template, this::compiled);
    }
    if (piece.isEmpty()) {
      return Optional.empty();
    }
    @Nullable Object[] variables = new Object[scope.most()];
    for (int i = 0; i < values.size(); i++) {
      variables[i] = values.get(i);
    }
    Utf8 free = idle.poll();
    Utf8 out = free == null ? new Utf8() : free;
    try {
      piece.get().write(variables, out);
      byte[] bytes = out.take();
      idle.add(out);
      return Optional.of(bytes);
    } catch (NotCompiledException e) {
      known.put(template, Optional.empty());
      return Optional.empty();
    }
  }

  private synchronized Optional<Piece> compiled(String template) {
    try {
      return Optional.of(compiler.template(template, scope));
    } catch (NotCompiledException | TemplateProcessingException e) {
      return Optional.empty(); // Thymeleaf writes the page, or says what is wrong with it
    }
  }
}
