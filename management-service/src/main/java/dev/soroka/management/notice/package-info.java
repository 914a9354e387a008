/**
 * What the owners of a source are told of it: that it fails, answers again, is quiet or has
 * changed.
 */
@NullMarked
package dev.soroka.management.notice;

import org.jspecify.annotations.NullMarked;
