/** Campaigns: one message, once or again and again, to many subscribers, at a pace, stoppable. */
@NullMarked
package dev.soroka.management.campaign;

import org.jspecify.annotations.NullMarked;
