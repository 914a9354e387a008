/** What the other services ask a collector. */
@NullMarked
package dev.soroka.collector.api;

import org.jspecify.annotations.NullMarked;
