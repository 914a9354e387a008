/**
 * Pictures of strangers: fetched past the guard, looked at, and remembered by what they are called.
 */
@NullMarked
package dev.soroka.notification.picture;

import org.jspecify.annotations.NullMarked;
