/**
 * Copies of the catalogue: the accounts that send, the chats that refuse us, the readers' clocks.
 */
@NullMarked
package dev.soroka.notification.account;

import org.jspecify.annotations.NullMarked;
