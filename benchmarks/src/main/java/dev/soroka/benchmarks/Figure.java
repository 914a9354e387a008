package dev.soroka.benchmarks;

/** One measured value under its fixed name, such as {@code start/ready_s}. */
public record Figure(String name, double value, String unit) {}
