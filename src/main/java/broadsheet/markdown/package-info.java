/**
 * Articles to Markdown with YAML front matter, and such Markdown, or Hugo's or Jekyll's, to
 * articles. Flexmark lives here.
 */
@NullMarked
package broadsheet.markdown;

import org.jspecify.annotations.NullMarked;
