/** How many calls Telegram takes, and how it silences those who make more. */
@NullMarked
package dev.soroka.sandbox.limit;

import org.jspecify.annotations.NullMarked;
