/** Tests of versions and changes. */
@NullMarked
package dev.soroka.storage.catalog;

import org.jspecify.annotations.NullMarked;
