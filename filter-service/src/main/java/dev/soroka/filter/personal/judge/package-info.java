/**
 * Judges what becomes of a match, from what is known of the subscriber, and changes nothing: the
 * steps in their fixed order and what they look at.
 */
@NullMarked
package dev.soroka.filter.personal.judge;

import org.jspecify.annotations.NullMarked;
