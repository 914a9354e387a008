/**
 * Times of day as a subscriber lives them: quiet hours, digest times and days, over clock changes.
 */
@NullMarked
package dev.soroka.filter.personal.hours;

import org.jspecify.annotations.NullMarked;
