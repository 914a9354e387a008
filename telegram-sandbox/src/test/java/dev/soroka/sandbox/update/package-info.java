/** Tests. */
@NullMarked
package dev.soroka.sandbox.update;

import org.jspecify.annotations.NullMarked;
