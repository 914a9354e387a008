package dev.soroka.notification.outbox;

/** A claimed row and what becomes of it. */
public record Change(Claimed row, Verdict verdict) {}
