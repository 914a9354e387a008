/** Copies of the catalogue: the accounts that send, and the chats that refuse us. */
@NullMarked
package dev.soroka.notification.account;

import org.jspecify.annotations.NullMarked;
