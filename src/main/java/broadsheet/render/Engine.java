package broadsheet.render;

import java.nio.file.Path;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Sets up Thymeleaf: a file of the user's folder first, then the default theme's. */
final class Engine {

  private Engine() {}

  static TemplateEngine of(Theme theme, Words words) {
    TemplateEngine engine = new TemplateEngine();
    StandardDialect dialect = new StandardDialect();
    dialect.setVariableExpressionEvaluator(new RecordPaths());
    engine.setDialect(dialect);
    Path folder = theme.folder();
    if (folder != null) {
      engine.addTemplateResolver(resolver(new FileTemplateResolver(), folder + "/", 1));
    }
    ClassLoader loader = Engine.class.getClassLoader();
    engine.addTemplateResolver(
        resolver(new ClassLoaderTemplateResolver(loader), Theme.RESOURCES, 2));
    engine.setMessageResolver(new Messages(words));
    return engine;
  }

  private static AbstractConfigurableTemplateResolver resolver(
      AbstractConfigurableTemplateResolver resolver, String prefix, int order) {
    resolver.setPrefix(prefix);
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCheckExistence(true);
    resolver.setOrder(order);
    return resolver;
  }

  /** Answers {@code #{key}} in templates. */
  private static final class Messages extends AbstractMessageResolver {

    private final Words words;

    Messages(Words words) {
      this.words = words;
    }

    @Override
    public String resolveMessage(
        ITemplateContext context, Class<?> origin, String key, Object[] values) {
      return words.say(key, values == null ? new Object[0] : values);
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context, Class<?> origin, String key, Object[] values) {
      return key;
    }
  }
}
