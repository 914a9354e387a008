package dev.soroka.common.contract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A numeric attribute of an item.
 *
 * @param value the number itself; for percent the number before the sign, so 5 % is 5
 * @param unit an upper-case currency code such as USD, {@code %}, or null for a bare number
 */
public record Quantity(BigDecimal value, @Nullable String unit) {}
