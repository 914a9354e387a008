/**
 * Puts notifications into words, in the reader's language: plain text with entities, and buttons.
 */
@NullMarked
package dev.soroka.notification.render;

import org.jspecify.annotations.NullMarked;
