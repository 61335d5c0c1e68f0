package broadsheet.clean.text;

import broadsheet.article.Reason;

/**
 * A line of a dump that no writer wrote and that stands inside a paragraph, or below all text: it
 * is taken out before paragraphs are put together, and is no part of the story.
 *
 * @param text what it says; never empty
 * @param reason to remove it
 * @param because what told it
 */
record Aside(String text, Reason reason, String because) {}
