/**
 * A built site comes in, as its readers get it: opened in Chromium, served or from disk, wide or
 * narrow, light or dark, with scripts or without. Out goes what is wrong with it. Skipped, saying
 * so, where no Chromium is found, but never on a build server.
 */
@NullMarked
package broadsheet.browser;

import org.jspecify.annotations.NullMarked;
