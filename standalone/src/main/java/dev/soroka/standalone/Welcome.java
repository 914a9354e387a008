package dev.soroka.standalone;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What a person reads once everything runs. */
record Welcome(
    Duration took,
    Optional<URI> chatPage,
    String management,
    Optional<String> newPassword,
    String collector) {
  void printTo(PrintStream out) {
    out.printf("%nSoroka is ready after %.1f s.%n%n", took.toMillis() / 1_000.0);
    chatPage.ifPresent(
        page -> out.printf("  Chat with the bot   %s   (a sandbox: no Telegram needed)%n", page));
    out.printf("  REST API            %s/api/v1   (%s/v3/api-docs)%n", management, management);
    out.printf("  Push items in       %s/push/{source}%n", collector);
    newPassword.ifPresent(
        password -> out.printf("%n  Sign in as admin with the password %s%n", password));
    out.printf("%nCtrl-C stops it.%n");
    out.flush();
  }
}
