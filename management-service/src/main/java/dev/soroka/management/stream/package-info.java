/** Who holds each stream: requested once with an epoch, and anew when its heartbeats stop. */
@NullMarked
package dev.soroka.management.stream;

import org.jspecify.annotations.NullMarked;
