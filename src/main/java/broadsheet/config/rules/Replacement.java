package broadsheet.config.rules;

/**
 * Text of a page's HTML that is other text before the page is parsed.
 *
 * @param find not empty
 * @param line of the rule's file, from 1
 */
public record Replacement(String find, String replace, int line) {}
