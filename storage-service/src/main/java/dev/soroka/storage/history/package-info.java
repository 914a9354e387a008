/** What sending taught about subscribers: chats that closed, chats that moved. */
@NullMarked
package dev.soroka.storage.history;

import org.jspecify.annotations.NullMarked;
