/**
 * A Bot API stand-in as strict as Telegram, with a chat page: to try a bot without a token, and to
 * be the Telegram of tests. It knows nothing of Soroka.
 */
@NullMarked
package dev.soroka.sandbox;

import org.jspecify.annotations.NullMarked;
