package dev.soroka.collector.source.feed;

import dev.soroka.collector.mapping.Links;
import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What relative links in a feed are relative to.
 *
 * @param outermost for elements without {@code xml:base} around them
 */
record Bases(URI outermost) {
  /** The link made absolute where the element stands, if it is one of the web. */
  Optional<String> link(Element place, String link) {
    return link.isBlank() ? Optional.empty() : Links.web(link, at(place));
  }

  private URI at(Element place) {
    var parent = place.parent();
    var outer = parent == null ? outermost : at(parent);
    var own = place.attr("xml:base");
    return own.isBlank() ? outer : Links.web(own, outer).map(URI::create).orElse(outer);
  }
}
