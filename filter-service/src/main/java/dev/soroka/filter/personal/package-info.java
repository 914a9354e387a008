/**
 * What becomes of a match: for each subscriber a decision with a named reason, and what to send.
 */
@NullMarked
package dev.soroka.filter.personal;

import org.jspecify.annotations.NullMarked;
