/** What an operator may change at run time. */
@NullMarked
package dev.soroka.management.settings;

import org.jspecify.annotations.NullMarked;
