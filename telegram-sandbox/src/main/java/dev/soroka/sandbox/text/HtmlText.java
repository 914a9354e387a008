package dev.soroka.sandbox.text;

import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads Telegram's HTML, and refuses what is none. */
final class HtmlText {

  private static final Pattern TAG = Pattern.compile("(/?)([^\\s/]*)(.*)", Pattern.DOTALL);
  private static final Pattern CHARACTER =
      Pattern.compile("&(?:(lt|gt|amp|quot);|#(\\d{1,7});|#x([0-9a-fA-F]{1,6});)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([\\w.-]+)))?");
  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("span", "spoiler"),
          Map.entry("code", "code"),
          Map.entry("pre", "pre"),
          Map.entry("blockquote", "blockquote"),
          Map.entry("a", "text_link"));

  private record OpenTag(String name, String attributes, int offset) {}

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private final List<Entity> entities = new ArrayList<>();
  private final Deque<OpenTag> open = new ArrayDeque<>();

  HtmlText(String html) {
    this.html = html;
  }

  FormattedText parsed() {
    var place = 0;
    for (var next = html.indexOf('<'); next >= 0; next = html.indexOf('<', place)) {
      characters(html.substring(place, next));
      place = endOfTag(next);
      tag(html.substring(next + 1, place - 1), next);
    }
    characters(html.substring(place));
    if (!open.isEmpty()) {
      throw fault("Can't find end tag corresponding to start tag \"" + open.peek().name() + '"');
    }
    return new FormattedText(text.toString(), entities);
  }

  /** The place behind the tag that begins here; a bracket inside quotes does not end it. */
  private int endOfTag(int start) {
    var quote = ' ';
    for (var place = start + 1; place < html.length(); place++) {
      var unit = html.charAt(place);
      if (quote != ' ') {
        quote = unit == quote ? ' ' : quote;
      } else if (unit == '>') {
        return place + 1;
      } else if (unit == '"' || unit == '\'') {
        quote = unit;
      }
    }
    throw fault("Unclosed start tag at byte offset " + bytes(start));
  }

  private void tag(String inside, int place) {
    var tag = TAG.matcher(inside);
    if (!tag.matches()) {
      throw fault("Unclosed start tag at byte offset " + bytes(place));
    }
    var name = tag.group(2).toLowerCase(Locale.ROOT);
    if (tag.group(1).isEmpty()) {
      start(name, tag.group(3), place);
    } else {
      end(name, place);
    }
  }

  private void start(String name, String attributes, int place) {
    if (!TYPES.containsKey(name)) {
      throw fault("Unsupported start tag \"%s\" at byte offset %d".formatted(name, bytes(place)));
    }
    if (name.equals("span") && !attribute(attributes, "class").equals("tg-spoiler")) {
      throw fault("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(place));
    }
    open.push(new OpenTag(name, attributes, text.length()));
  }

  private void end(String name, int place) {
    if (open.isEmpty()) {
      throw fault("Unexpected end tag at byte offset " + bytes(place));
    }
    var tag = open.pop();
    if (!name.isEmpty() && !name.equals(tag.name())) {
      throw fault(
          "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
              .formatted(bytes(place), tag.name(), name));
    }
    var length = text.length() - tag.offset();
    if (length > 0) {
      add(tag, length);
    }
  }

  private void add(OpenTag tag, int length) {
    var type = TYPES.getOrDefault(tag.name(), "bold");
    if (type.equals("blockquote") && ATTRIBUTE.matcher(tag.attributes()).find()) {
      type = "expandable_blockquote";
    }
    if (!type.equals("text_link")) {
      entities.add(new Entity(type, tag.offset(), length));
      return;
    }
    var link = attribute(tag.attributes(), "href");
    var url = link.isEmpty() ? text.substring(tag.offset()) : link;
    Map<String, JsonNode> details =
        Map.of("url", Json.object().put("url", Links.checked("entity", url)).required("url"));
    entities.add(new Entity(type, tag.offset(), length, details));
  }

  private static String attribute(String attributes, String name) {
    var matcher = ATTRIBUTE.matcher(attributes);
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(name)) {
        for (var group = 2; group <= 4; group++) {
          if (matcher.group(group) != null) {
            return decoded(matcher.group(group));
          }
        }
      }
    }
    return "";
  }

  private void characters(String raw) {
    text.append(decoded(raw));
  }

  private static String decoded(String raw) {
    return CHARACTER
        .matcher(raw)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    character(match.group(1), match.group(2), match.group(3))));
  }

  private static String character(String name, String decimal, String hexadecimal) {
    if (name != null) {
      return NAMED.getOrDefault(name, "");
    }
    var code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hexadecimal, 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }

  private int bytes(int units) {
    return html.substring(0, units).getBytes(StandardCharsets.UTF_8).length;
  }

  private static Refusal fault(String reason) {
    return Refusal.badRequest("can't parse entities: " + reason);
  }
}
