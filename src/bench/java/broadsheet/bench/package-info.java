/** How long the stages take, measured with JMH; docs/performance.md says how to run it. */
@NullMarked
package broadsheet.bench;

import org.jspecify.annotations.NullMarked;
