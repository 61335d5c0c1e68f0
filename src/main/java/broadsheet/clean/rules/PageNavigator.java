package broadsheet.clean.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.jaxen.DefaultNavigator;
import org.jaxen.XPath;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A page as XPath sees it. Every step from node to node is counted, and the steps that expressions
 * may take are limited by the size of the page, so that none costs more than a few times what a
 * sensible one does. For one page; not thread-safe.
 */
final class PageNavigator extends DefaultNavigator {
  private static final long serialVersionUID = 1;

  /** Steps for each node of a page: one that looks at every node and its surroundings takes ten. */
  private static final long STEPS = 50;

  private static final long LEAST_STEPS = 2_000_000;

  /** Characters of text that count as a step. */
  private static final int TEXT = 16;

  private final transient Document document;
  private final transient IdentityHashMap<Node, Integer> order = new IdentityHashMap<>();
  private long left;

  PageNavigator(Document document) {
    this.document = document;
    document.traverse((node, depth) -> order.put(node, order.size()));
    refresh();
  }

  /** Begins another expression. */
  void refresh() {
    left = LEAST_STEPS + STEPS * order.size();
  }

  /** The place of a node in the page as it was at first; attributes stand at their element. */
  int order(Object node) {
    Object place = node instanceof Attributed attribute ? attribute.owner() : node;
    return order.getOrDefault(place, order.size());
  }

  /** Gives a node that is put around another its place. */
  void around(Node outer, Node inner) {
    order.put(outer, order(inner));
  }

  private void step(long steps) {
    left -= steps;
    if (left < 0) {
      throw new TooMuchWork();
    }
  }

  /** The nodes from one to the next; those that XPath knows nothing of are left out. */
  private final class Walk implements Iterator<Object> {
    private final UnaryOperator<@Nullable Node> following;
    private @Nullable Node next;

    Walk(@Nullable Node first, UnaryOperator<@Nullable Node> following) {
      this.following = following;
      this.next = known(first);
    }

    private @Nullable Node known(@Nullable Node from) {
      Node node = from;
      while (node != null && !isElement(node) && !isText(node) && !isComment(node)) {
        node = following.apply(node);
      }
      return node;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Object next() {
      Node node = next;
      if (node == null) {
        throw new NoSuchElementException();
      }
      step(1);
      next = known(following.apply(node));
      return node;
    }
  }

  @Override
  public Iterator<?> getChildAxisIterator(Object node) {
    return node instanceof Element element
        ? new Walk(element.firstChild(), Node::nextSibling)
        : Collections.emptyIterator();
  }

  @Override
  public Iterator<?> getDescendantAxisIterator(Object node) {
    return node instanceof Element root
        ? new Walk(root.firstChild(), n -> next(n, root))
        : Collections.emptyIterator();
  }

  /** The next node in the order of the page, inside of an element. */
  @SuppressWarnings("ReferenceEquality") // Nodes of one tree.
  private static @Nullable Node next(@Nullable Node node, Element root) {
    if (node != null && node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node at = node;
    while (at != null && at != root && at.nextSibling() == null) {
      at = at.parent();
    }
    return at == null || at == root ? null : at.nextSibling();
  }

  @Override
  public Iterator<?> getFollowingSiblingAxisIterator(Object node) {
    return node instanceof Node start
        ? new Walk(start.nextSibling(), Node::nextSibling)
        : Collections.emptyIterator();
  }

  @Override
  public Iterator<?> getPrecedingSiblingAxisIterator(Object node) {
    return node instanceof Node start
        ? new Walk(start.previousSibling(), Node::previousSibling)
        : Collections.emptyIterator();
  }

  @Override
  public Iterator<?> getParentAxisIterator(Object node) {
    Object parent = getParentNode(node);
    return parent == null ? Collections.emptyIterator() : List.of(parent).iterator();
  }

  @Override
  @SuppressWarnings("NullAway") // The library's own says null where there is none.
  public @Nullable Object getParentNode(Object node) {
    step(1);
    return node instanceof Attributed attribute
        ? attribute.owner()
        : node instanceof Node child ? child.parent() : null;
  }

  @Override
  public Iterator<?> getAttributeAxisIterator(Object node) {
    if (!(node instanceof Element element) || element.attributesSize() == 0) {
      return Collections.emptyIterator();
    }
    List<Attributed> attributes = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      step(1);
      attributes.add(new Attributed(element, attribute.getKey(), attribute.getValue()));
    }
    return attributes.iterator();
  }

  @Override
  public Object getDocumentNode(Object node) {
    return document;
  }

  @Override
  @SuppressWarnings("NullAway") // The library's own says null where there is none.
  public @Nullable Object getElementById(Object node, String id) {
    return document.getElementById(id);
  }

  @Override
  public boolean isDocument(Object node) {
    return node instanceof Document;
  }

  @Override
  public boolean isElement(Object node) {
    return node instanceof Element && !(node instanceof Document);
  }

  @Override
  public boolean isAttribute(Object node) {
    return node instanceof Attributed;
  }

  @Override
  public boolean isText(Object node) {
    return node instanceof TextNode || node instanceof DataNode;
  }

  @Override
  public boolean isComment(Object node) {
    return node instanceof Comment;
  }

  @Override
  public boolean isNamespace(Object node) {
    return false;
  }

  @Override
  public boolean isProcessingInstruction(Object node) {
    return false;
  }

  @Override
  public String getElementNamespaceUri(Object node) {
    return "";
  }

  @Override
  public String getElementName(Object node) {
    return ((Element) node).normalName();
  }

  @Override
  public String getElementQName(Object node) {
    return getElementName(node);
  }

  @Override
  public String getAttributeNamespaceUri(Object node) {
    return "";
  }

  @Override
  public String getAttributeName(Object node) {
    return ((Attributed) node).name();
  }

  @Override
  public String getAttributeQName(Object node) {
    return getAttributeName(node);
  }

  @Override
  public String getElementStringValue(Object node) {
    Element element = (Element) node;
    boolean code = element.normalName().equals("script") || element.normalName().equals("style");
    String text = code ? element.data() : element.wholeText();
    step(1 + text.length() / TEXT);
    return text;
  }

  @Override
  public String getTextStringValue(Object node) {
    String text =
        node instanceof TextNode shown ? shown.getWholeText() : ((DataNode) node).getWholeData();
    step(1 + text.length() / TEXT);
    return text;
  }

  @Override
  public String getAttributeStringValue(Object node) {
    return ((Attributed) node).value();
  }

  @Override
  public String getCommentStringValue(Object node) {
    return ((Comment) node).getData();
  }

  @Override
  public String getNamespaceStringValue(Object node) {
    return "";
  }

  @Override
  public String getNamespacePrefix(Object node) {
    return "";
  }

  @Override
  public XPath parseXPath(String xpath) {
    throw new UnsupportedOperationException("expressions come from rules alone");
  }
}
