package dev.soroka.standalone;

/** What {@code ./soroka up} was asked for. */
public sealed interface UpOptions {
  /** The first of the ports unless told otherwise. */
  int PORT_BASE = 8080;

  /** How far above the base the highest port lies. */
  int PORTS = 10;

  /**
   * A start.
   *
   * @param demo whether to add sources with generated offers
   * @param portBase the first of the ports
   */
  record Wanted(boolean demo, int portBase) implements UpOptions {}

  /** The arguments say nothing that can be done; the complaint says what was expected. */
  record Faulty(String complaint) implements UpOptions {}

  static UpOptions parse(String... args) {
    var wanted = new Wanted(false, PORT_BASE);
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--demo" -> wanted = new Wanted(true, wanted.portBase());
        case "--port-base" -> {
          i++;
          var port = i < args.length ? port(args[i]) : 0;
          if (port == 0) {
            return new Faulty("--port-base takes a port from 1 to " + (65_535 - PORTS));
          }
          wanted = new Wanted(wanted.demo(), port);
        }
        default -> {
          return new Faulty("up knows --demo and --port-base N, not " + args[i]);
        }
      }
    }
    return wanted;
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      return port >= 1 && port <= 65_535 - PORTS ? port : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
