/** Tests of grouping, and the labelled set that it is measured on. */
@NullMarked
package dev.soroka.storage.group;

import org.jspecify.annotations.NullMarked;
