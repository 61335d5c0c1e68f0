package broadsheet.search;

import java.util.List;

/**
 * What the script has to know of the files of words and terms.
 *
 * @param stop words left out, sorted
 * @param words the first of each file of words, in order; {@code endings} and {@code terms} alike
 */
record Lists(List<String> stop, List<String> words, List<String> endings, List<String> terms) {}
