package dev.soroka.notification.sending;

import dev.soroka.notification.account.Accounts;
import dev.soroka.notification.account.ClosedChats;
import dev.soroka.notification.outbox.Store;
import dev.soroka.notification.picture.Pictures;

/** What all shifts of this instance share. */
record Equipment(
    Store store,
    Wording wording,
    Pictures pictures,
    Receipts receipts,
    Announcing announcing,
    Accounts accounts,
    ClosedChats closed,
    Instruments instruments) {}
