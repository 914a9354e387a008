/** Senders: the accounts that send, their tokens as ciphertext. */
@NullMarked
package dev.soroka.storage.sender;

import org.jspecify.annotations.NullMarked;
