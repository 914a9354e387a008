package dev.soroka.collector.source.feed;

import dev.soroka.collector.plain.PlainText;
import dev.soroka.common.contract.Picture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds the pictures that an entry carries, not those inside its text. */
final class EntryPictures {
  private static final int MOST = 20;

  private EntryPictures() {}

  static List<Picture> of(Children children, Bases bases) {
    var pictures = new LinkedHashMap<String, Picture>();
    addresses(children)
        .forEach(
            found ->
                bases
                    .link(found.element(), found.address())
                    .ifPresent(
                        url ->
                            pictures.putIfAbsent(url, new Picture(url, caption(found.element())))));
    return pictures.values().stream().limit(MOST).toList();
  }

  private static Stream<Found> addresses(Children children) {
    return Stream.of(
            children.named("media:content").filter(EntryPictures::image).map(Found.at("url")),
            children.named("enclosure").filter(EntryPictures::image).map(Found.at("url")),
            children
                .named("atom:link", "link")
                .filter(link -> link.attr("rel").equalsIgnoreCase("enclosure"))
                .filter(EntryPictures::image)
                .map(Found.at("href")),
            children.named("media:thumbnail").map(Found.at("url")),
            children.named("itunes:image").map(Found.at("href")),
            children.named("image").map(EntryPictures::image090))
        .flatMap(found -> found);
  }

  private static boolean image(Element element) {
    return element.attr("type").toLowerCase(Locale.ROOT).startsWith("image/")
        || element.attr("medium").equalsIgnoreCase("image");
  }

  /** Some write an image as a channel does, some as plain text. */
  private static Found image090(Element image) {
    var url = image.children().stream().filter(it -> it.normalName().equals("url")).findFirst();
    return new Found(image, FeedValue.raw(url.orElse(image)));
  }

  private static String caption(Element element) {
    return element.children().stream()
        .filter(child -> Namespaces.local(child).equals("title"))
        .map(child -> PlainText.line(FeedValue.text(child, false)))
        .findFirst()
        .orElse("");
  }

  /** An element and the address that it gives. */
  private record Found(Element element, String address) {
    static Function<Element, Found> at(String attribute) {
      return element -> new Found(element, element.attr(attribute));
    }
  }
}
