package dev.soroka.notification.outbox;

import org.springframework.stereotype.Component;

/** What the sending side asks of the outbox. */
@Component
public record Store(
    Leases leases,
    DueRows due,
    Claims claims,
    Ledger ledger,
    KnownMessages known,
    Silences silences,
    Collapse collapse) {}
