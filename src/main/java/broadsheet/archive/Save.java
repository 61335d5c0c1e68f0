package broadsheet.archive;

import broadsheet.article.StoryDate;
import org.jspecify.annotations.Nullable;

/**
 * One time that a story was saved.
 *
 * @param source the path of what was saved
 * @param saved when, as the source says itself, or null
 * @param archived the address of the web archive's capture that it was saved from, or null
 */
public record Save(String source, @Nullable StoryDate saved, @Nullable String archived) {}
