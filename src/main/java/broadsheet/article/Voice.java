package broadsheet.article;

/**
 * Something that spoke for keeping a block, or against it.
 *
 * @param what it is, in a few words for people: {@code few links}
 * @param weight how far it moved the log odds that the block is story, against what the same does
 *     to the other blocks of the source in the mean; above 0 where it spoke for keeping
 */
public record Voice(String what, double weight) {}
