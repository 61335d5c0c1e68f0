package broadsheet.render.compiled;

import java.util.List;
import org.thymeleaf.model.IProcessableElementTag;

/** A template as Thymeleaf's parser reads it. */
sealed interface Markup {

  /**
   * What is written as it stands: text, comments, the doctype.
   *
   * @param text of it
   */
  record Text(String text) implements Markup {}

  /**
   * An element.
   *
   * @param tag with its attributes
   * @param body what it holds
   * @param end its closing tag; empty where it has none
   */
  record Element(IProcessableElementTag tag, List<Markup> body, String end) implements Markup {}
}
