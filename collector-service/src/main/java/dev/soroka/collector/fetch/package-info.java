/** Brings pages in: guarded, pinned, capped in size and time, and polite to servers. */
@NullMarked
package dev.soroka.collector.fetch;

import org.jspecify.annotations.NullMarked;
