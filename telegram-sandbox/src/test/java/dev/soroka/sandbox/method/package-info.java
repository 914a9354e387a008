/** Tests. */
@NullMarked
package dev.soroka.sandbox.method;

import org.jspecify.annotations.NullMarked;
