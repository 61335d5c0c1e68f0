/**
 * A page of the site comes in, HTML or XML goes out, through Thymeleaf and the templates of the
 * theme.
 */
@NullMarked
package broadsheet.render;

import org.jspecify.annotations.NullMarked;
