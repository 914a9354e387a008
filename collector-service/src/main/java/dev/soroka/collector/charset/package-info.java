/** From bytes to text: what charset an answer is really in, whatever it says. */
@NullMarked
package dev.soroka.collector.charset;

import org.jspecify.annotations.NullMarked;
