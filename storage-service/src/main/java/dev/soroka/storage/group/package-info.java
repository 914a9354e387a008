/** Groups: items of different sources that are the same offer are known as one thing. */
@NullMarked
package dev.soroka.storage.group;

import org.jspecify.annotations.NullMarked;
