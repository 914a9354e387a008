/** Tests. */
@NullMarked
package dev.soroka.sandbox.text;

import org.jspecify.annotations.NullMarked;
