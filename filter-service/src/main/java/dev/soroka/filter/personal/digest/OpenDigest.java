package dev.soroka.filter.personal.digest;

import dev.soroka.common.contract.Notification.Occasion;
import java.time.Instant;

/** A window that takes entries until it is due. */
record OpenDigest(
    long id, long subscriber, Occasion occasion, long watch, Instant openedAt, Instant dueAt) {}
