/** Copies of the catalogue that follow its changes within a second, and the settings. */
@NullMarked
package dev.soroka.common.catalog;

import org.jspecify.annotations.NullMarked;
