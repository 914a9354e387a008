/** Settings: values that an operator changed at run time. */
@NullMarked
package dev.soroka.storage.setting;

import org.jspecify.annotations.NullMarked;
