/** Pictures that bots upload. */
@NullMarked
package dev.soroka.sandbox.photo;

import org.jspecify.annotations.NullMarked;
