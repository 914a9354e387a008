/** What a Bot API call is answered with. */
@NullMarked
package dev.soroka.sandbox.answer;

import org.jspecify.annotations.NullMarked;
