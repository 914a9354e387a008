package dev.soroka.sandbox.page;

import dev.soroka.sandbox.http.WebReply;
import dev.soroka.sandbox.http.WebRequest;
import dev.soroka.sandbox.photo.Photos;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives out the files of the page, and the pictures it shows. */
public final class ChatPage {

  private static final String PHOTOS = "/photos/";
  private static final Pattern FILE = Pattern.compile("/([a-z-]+\\.(html|css|js|svg))");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cache-Control", "no-cache");

  private final Photos photos;

  public ChatPage(Photos photos) {
    this.photos = photos;
  }

  public WebReply on(WebRequest web) {
    if (!web.verb().equals("GET")) {
      return WebReply.text(405, "Method Not Allowed");
    }
    if (web.path().startsWith(PHOTOS)) {
      return photo(web.path().substring(PHOTOS.length()));
    }
    var file = FILE.matcher(web.path().equals("/") ? "/index.html" : web.path());
    return file.matches() ? file(file.group(1), file.group(2)) : notFound();
  }

  private static WebReply file(String name, String extension) {
    try (var in = ChatPage.class.getResourceAsStream(name)) {
      return in == null
          ? notFound()
          : new WebReply.Full(
              200, TYPES.getOrDefault(extension, "text/plain"), HEADERS, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The page cannot be read", e);
    }
  }

  private WebReply photo(String id) {
    var headers = new LinkedHashMap<>(HEADERS);
    headers.put("Cache-Control", "private, max-age=31536000, immutable");
    return photos
        .bytes(id)
        .<WebReply>map(bytes -> new WebReply.Full(200, Photos.typeOf(bytes), headers, bytes))
        .orElseGet(ChatPage::notFound);
  }

  private static WebReply notFound() {
    return WebReply.text(404, "Not Found");
  }
}
