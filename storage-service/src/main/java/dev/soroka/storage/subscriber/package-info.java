/** Subscribers: met, moved with their chats, erased with all that is theirs. */
@NullMarked
package dev.soroka.storage.subscriber;

import org.jspecify.annotations.NullMarked;
