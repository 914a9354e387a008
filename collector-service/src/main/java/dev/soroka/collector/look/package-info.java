/** One look at one address: fetch its page and read it as its kind does. */
@NullMarked
package dev.soroka.collector.look;

import org.jspecify.annotations.NullMarked;
