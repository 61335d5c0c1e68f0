package broadsheet.render.compiled;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICDATASection;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IComment;
import org.thymeleaf.model.IDocType;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessingInstruction;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.model.IXMLDeclaration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateparser.markup.HTMLTemplateParser;
import org.thymeleaf.templateresource.StringTemplateResource;

/** Reads templates and fragments of them, each once. Not thread-safe. */
final class TemplateReader {

  private final IEngineConfiguration configuration;
  private final Function<String, @Nullable String> files;
  private final HTMLTemplateParser parser = new HTMLTemplateParser(1, 4096);
  private final Map<List<String>, List<TemplateNode>> read = new HashMap<>();

  /**
   * A reader.
   *
   * @param files the text of a template by its file's name; null where there is none
   */
  TemplateReader(IEngineConfiguration configuration, Function<String, @Nullable String> files) {
    this.configuration = configuration;
    this.files = files;
  }

  /**
   * A template.
   *
   * @param fragment of it, or the empty string for all of it
   * @throws NotCompiledException if there is none, or it is not plain HTML
   */
  List<TemplateNode> read(String template, String fragment) {
    return read.computeIfAbsent(List.of(template, fragment), key -> parsed(template, fragment));
  }

  private List<TemplateNode> parsed(String template, String fragment) {
    String file = template.endsWith(".html") ? template : template + ".html";
    String text = file.indexOf('.') == file.length() - 5 ? files.apply(file) : null;
    if (text == null) {
      throw new NotCompiledException("the template `" + template + "`");
    }
    Tree tree = new Tree();
    parser.parseStandalone(
        configuration,
        null,
        template,
        fragment.isEmpty() ? null : Set.of(fragment),
        new StringTemplateResource(text),
        TemplateMode.HTML,
        false,
        tree);
    if (tree.open.size() != 1 || tree.top().isEmpty()) {
      throw new NotCompiledException("`" + template + " :: " + fragment + "`");
    }
    return List.copyOf(tree.top());
  }

  /** Takes what the parser finds, in its order. */
  private static final class Tree extends AbstractTemplateHandler {

    private final Deque<IOpenElementTag> tags = new ArrayDeque<>();
    private final Deque<List<TemplateNode>> open = new ArrayDeque<>();

    Tree() {
      open.push(new ArrayList<>());
    }

    List<TemplateNode> top() {
      return open.element();
    }

    private void add(Object event) {
      top().add(new TemplateNode.Text(event.toString()));
    }

    @Override
    public void handleText(IText text) {
      add(text);
    }

    @Override
    public void handleDocType(IDocType type) {
      add(type);
    }

    @Override
    public void handleComment(IComment comment) {
      if (comment.getContent().startsWith("[")) {
        throw new NotCompiledException("a comment with a condition");
      }
      add(comment);
    }

    @Override
    public void handleCDATASection(ICDATASection section) {
      throw new NotCompiledException("CDATA");
    }

    @Override
    public void handleXMLDeclaration(IXMLDeclaration declaration) {
      throw new NotCompiledException("an XML declaration");
    }

    @Override
    public void handleProcessingInstruction(IProcessingInstruction instruction) {
      throw new NotCompiledException("a processing instruction");
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
      top().add(new TemplateNode.Element(tag, List.of(), ""));
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
      tags.push(tag);
      open.push(new ArrayList<>());
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
      if (tag.isUnmatched() || tags.isEmpty()) {
        throw new NotCompiledException("an end tag without its element");
      }
      List<TemplateNode> body = List.copyOf(open.pop());
      top()
          .add(new TemplateNode.Element(tags.pop(), body, tag.isSynthetic() ? "" : tag.toString()));
    }
  }
}
