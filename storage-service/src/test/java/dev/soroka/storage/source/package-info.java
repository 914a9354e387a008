/** Tests of adding, editing and leaving sources. */
@NullMarked
package dev.soroka.storage.source;

import org.jspecify.annotations.NullMarked;
