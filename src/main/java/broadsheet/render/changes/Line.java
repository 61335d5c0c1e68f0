package broadsheet.render.changes;

/**
 * A block of a text, as its words alone.
 *
 * @param heading whether it stands above others: a title, or a heading inside the story
 * @param text not empty; a list or a table has a line for each item or row
 */
public record Line(boolean heading, String text) {}
