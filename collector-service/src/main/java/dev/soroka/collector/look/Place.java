package dev.soroka.collector.look;

import dev.soroka.collector.source.Recipe;
import dev.soroka.common.contract.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An address at which the items of a source are found.
 *
 * @param source the source's id; 0 for a draft
 * @param serving 0 for the source's own address, 1 for its first fallback
 * @param kind the name of the kind that reads it
 * @param headers request headers, as ciphertext or in the clear
 * @param proxy the proxy's address, as ciphertext or in the clear
 * @param open whether it is an operator's, whose headers may name variables
 */
public record Place(
    long source,
    int serving,
    String kind,
    String url,
    Recipe recipe,
    Map<String, String> headers,
    @Nullable String proxy,
    boolean open) {
  public Place {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** The source's own address alone. */
  public static Place own(Source source) {
    return new Place(
        source.id(),
        0,
        source.kind(),
        source.url(),
        Recipe.of(source),
        source.headers(),
        source.proxy(),
        source.open());
  }

  /** All addresses of a source in the order in which they are tried. */
  public static List<Place> of(Source source) {
    var places = new ArrayList<Place>();
    places.add(own(source));
    for (var fallback : source.fallbacks()) {
      // Headers may hold the key to the source's own site, which is nobody else's business.
      var headers =
          sameOrigin(source.url(), fallback.url()) ? source.headers() : Map.<String, String>of();
      places.add(
          new Place(
              source.id(),
              places.size(),
              fallback.kind(),
              fallback.url(),
              Recipe.of(source, fallback),
              headers,
              source.proxy(),
              source.open()));
    }
    return List.copyOf(places);
  }

  /** The host that is asked, or the whole address when it has none. */
  public String host() {
    return Optional.ofNullable(HttpUrl.parse(url)).map(HttpUrl::host).orElse(url);
  }

  private static boolean sameOrigin(String one, String other) {
    var first = HttpUrl.parse(one);
    var second = HttpUrl.parse(other);
    return first != null
        && second != null
        && first.scheme().equals(second.scheme())
        && first.host().equals(second.host())
        && first.port() == second.port();
  }

  /** Says where, and none of the secrets. */
  @Override
  public String toString() {
    return "Place[" + serving + " " + kind + " " + url + "]";
  }
}
