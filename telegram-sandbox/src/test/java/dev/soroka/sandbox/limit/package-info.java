/** Tests. */
@NullMarked
package dev.soroka.sandbox.limit;

import org.jspecify.annotations.NullMarked;
