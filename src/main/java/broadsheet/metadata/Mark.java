package broadsheet.metadata;

import org.jsoup.nodes.Element;

/**
 * An element that may state something about the story.
 *
 * @param element it
 * @param place how many elements stand before it in the page
 * @param aside whether it stands in the page's furniture: comments, footer, related stories
 */
record Mark(Element element, int place, boolean aside) {}
