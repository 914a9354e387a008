package dev.soroka.common.contract;

/** A value that an operator changed at run time; it wins over environment and file. */
public record Setting(long id, String name, String value) {}
