/** The storage service: what was published, and who wants what. */
@NullMarked
package dev.soroka.storage;

import org.jspecify.annotations.NullMarked;
