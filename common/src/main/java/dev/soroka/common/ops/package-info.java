/** How a service starts, logs, answers errors and is watched: the same for all six. */
@NullMarked
package dev.soroka.common.ops;

import org.jspecify.annotations.NullMarked;
