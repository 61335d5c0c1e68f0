package broadsheet.render.compiled;

import java.util.List;
import org.thymeleaf.model.IProcessableElementTag;

/** A piece of a template as Thymeleaf's parser reads it. */
sealed interface TemplateNode {

  /**
   * What is written as it stands: text, comments, the doctype.
   *
   * @param text of it
   */
  record Text(String text) implements TemplateNode {}

  /**
   * An element.
   *
   * @param tag with its attributes
   * @param body what it holds
   * @param end its closing tag; empty where it has none
   */
  record Element(IProcessableElementTag tag, List<TemplateNode> body, String end)
      implements TemplateNode {}
}
