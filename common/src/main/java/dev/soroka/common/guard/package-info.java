/** Which addresses that users gave may be called: sources, pictures, webhooks. */
@NullMarked
package dev.soroka.common.guard;

import org.jspecify.annotations.NullMarked;
