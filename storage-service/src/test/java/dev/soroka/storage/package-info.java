/** Tests of the whole storage service. */
@NullMarked
package dev.soroka.storage;

import org.jspecify.annotations.NullMarked;
