/** Servers on the loopback address that behave well or badly, for tests of fetching. */
@NullMarked
package dev.soroka.collector.local;

import org.jspecify.annotations.NullMarked;
