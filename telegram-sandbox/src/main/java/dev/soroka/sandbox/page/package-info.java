/** The chat page. */
@NullMarked
package dev.soroka.sandbox.page;

import org.jspecify.annotations.NullMarked;
