package dev.soroka.sandbox.update;

import java.net.URI;

/** Where a bot wants its updates posted; the secret is empty when there is none. */
public record WebhookSettings(URI url, String secret, int maxConnections) {}
