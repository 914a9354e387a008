/** Rows whose commit must cause a message: announced straight after commit, swept after a crash. */
@NullMarked
package dev.soroka.common.announce;

import org.jspecify.annotations.NullMarked;
