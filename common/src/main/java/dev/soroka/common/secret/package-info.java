/** Secrets at rest and on the wire: ciphertext only. */
@NullMarked
package dev.soroka.common.secret;

import org.jspecify.annotations.NullMarked;
