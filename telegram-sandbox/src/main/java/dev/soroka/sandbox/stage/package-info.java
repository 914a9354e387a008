/** Everything that one running sandbox consists of. */
@NullMarked
package dev.soroka.sandbox.stage;

import org.jspecify.annotations.NullMarked;
