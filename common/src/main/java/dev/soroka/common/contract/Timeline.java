package dev.soroka.common.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an item passed each stage on its way to a subscriber; what did not happen is null.
 *
 * @param published when the source says it was published
 * @param seen when a collector saw it
 * @param matched when it was matched
 * @param decided when it was decided to tell it
 */
public record Timeline(
    @Nullable Instant published,
    @Nullable Instant seen,
    @Nullable Instant matched,
    Instant decided) {}
