/**
 * Templates made ready to be written quickly. Thymeleaf parses a template and its expressions; what
 * they say in the small part of its language that templates of pages need becomes a tree of fixed
 * text and of places where something is filled in. Whatever is not of that part stays Thymeleaf's,
 * the whole page with it, so that a theme may use all of Thymeleaf. Both give the same bytes.
 */
@NullMarked
package broadsheet.render.compiled;

import org.jspecify.annotations.NullMarked;
