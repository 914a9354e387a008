/** What survives a close, a crash and a stranger. */
@NullMarked
package dev.soroka.embedded;

import org.jspecify.annotations.NullMarked;
