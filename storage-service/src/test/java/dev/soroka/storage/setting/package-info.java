/** Tests of what a setting may hold. */
@NullMarked
package dev.soroka.storage.setting;

import org.jspecify.annotations.NullMarked;
