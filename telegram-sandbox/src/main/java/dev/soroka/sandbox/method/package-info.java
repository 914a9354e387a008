/** The Bot API: what a bot may call. */
@NullMarked
package dev.soroka.sandbox.method;

import org.jspecify.annotations.NullMarked;
