package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.world.World;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows bots by their tokens. */
final class Tokens {

  private static final Pattern TOKEN = Pattern.compile("([1-9]\\d{0,15}):[A-Za-z0-9_-]{3,}");
  private static final Pattern ADDRESS = Pattern.compile("/bot([^/]+)/([A-Za-z]+)/?");

  private final World world;
  private final Set<String> known;

  /** Takes these tokens; when there are none, every well-formed one. */
  Tokens(World world, Set<String> known) {
    this.world = world;
    this.known = Set.copyOf(known);
    known.forEach(this::bot);
  }

  /** What the path of a call says. */
  record Address(String token, String method) {

    static Address of(String path) {
      var parts = ADDRESS.matcher(path);
      if (!parts.matches()) {
        throw Refusal.notFound();
      }
      return new Address(parts.group(1), parts.group(2));
    }
  }

  /** The id of the bot with this token. */
  long bot(String token) {
    var parts = TOKEN.matcher(token);
    if (!parts.matches() || !(known.isEmpty() || known.contains(token))) {
      throw Refusal.unauthorized();
    }
    return world.bot(Long.parseLong(parts.group(1))).id();
  }
}
