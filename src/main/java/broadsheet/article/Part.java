package broadsheet.article;

/**
 * Which page of a story a source is, where the story stands on several.
 *
 * @param story the address that all of its pages share: that of the page without its number
 * @param number of this page, from 1
 * @param pages how many there are at least; never less than the number
 */
public record Part(String story, int number, int pages) {}
