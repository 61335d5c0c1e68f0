package broadsheet.clean.rules;

import org.jsoup.nodes.Element;

/** An attribute as a node of XPath's. */
record Attributed(Element owner, String name, String value) {}
