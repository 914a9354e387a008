/** Tests of campaigns. */
@NullMarked
package dev.soroka.management.campaign;

import org.jspecify.annotations.NullMarked;
