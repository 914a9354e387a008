package dev.soroka.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each service is told on its command line, inside this JVM where nobody can read it. */
record ServiceProperties(
    Path folder,
    Backing backing,
    Keys keys,
    UpOptions.Wanted wanted,
    Map<String, String> environment) {
  private static final String ALLOWED = "SOROKA_ALLOW_PRIVATE_NETWORKS";

  String[] arguments() {
    var properties = new HashMap<>(backing.properties());
    properties.put("soroka.port-base", Integer.toString(wanted.portBase()));
    properties.put("soroka.internal-token", keys.get(Keys.INTERNAL_TOKEN));
    properties.put("soroka.secret-key", keys.get(Keys.SECRET_KEY));
    properties.put("soroka.admin-password", keys.get(Keys.ADMIN_PASSWORD));
    // Closed here, one after another, before the servers that they stand on.
    properties.put("spring.main.register-shutdown-hook", "false");
    // Not below /tmp, where whoever tidies up may take a folder between its making and its use.
    properties.put("server.tomcat.basedir", folder.toAbsolutePath() + "/tomcat/${soroka.service}");
    properties.put("soroka.allow-private-networks", allowedNetworks());
    return properties.entrySet().stream()
        .map(property -> "--" + property.getKey() + "=" + property.getValue())
        .toArray(String[]::new);
  }

  /** The demo's offers come from this machine. */
  private String allowedNetworks() {
    var given = Stream.of(environment.getOrDefault(ALLOWED, ""));
    var demo = wanted.demo() ? Stream.of("127.0.0.1/32") : Stream.<String>empty();
    return Stream.concat(given, demo)
        .filter(network -> !network.isBlank())
        .collect(Collectors.joining(","));
  }
}
