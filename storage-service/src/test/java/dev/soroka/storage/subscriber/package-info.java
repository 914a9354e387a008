/** Tests of meeting, moving and erasing. */
@NullMarked
package dev.soroka.storage.subscriber;

import org.jspecify.annotations.NullMarked;
