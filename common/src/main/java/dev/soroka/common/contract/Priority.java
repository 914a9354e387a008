package dev.soroka.common.contract;

/** How urgent a collection is, the most urgent first. */
public enum Priority {
  CRITICAL,
  HIGH,
  NORMAL,
  LOW
}
