package dev.soroka.testkit;

/** Where a test finds its database and who it is there. */
public record DatabaseAddress(String url, String user, String password) {}
