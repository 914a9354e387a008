/** Who may ask the REST interface. */
@NullMarked
package dev.soroka.management.access;

import org.jspecify.annotations.NullMarked;
