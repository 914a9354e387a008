/** Tests. */
@NullMarked
package dev.soroka.sandbox;

import org.jspecify.annotations.NullMarked;
