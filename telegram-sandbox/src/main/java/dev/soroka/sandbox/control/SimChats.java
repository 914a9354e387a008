package dev.soroka.sandbox.control;

import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.world.Chat;
import dev.soroka.sandbox.world.ChatType;
import dev.soroka.sandbox.world.Person;
import dev.soroka.sandbox.world.Standing;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The paths by which people do things. */
final class SimChats {

  private static final int MOST_AT_ONCE = 1_000_000;

  private final Control control;
  private final Overview overview;

  private SimChats(Control control, Overview overview) {
    this.control = control;
    this.overview = overview;
  }

  static void addTo(Map<String, SimApi.Work> works, Control control, Overview overview) {
    var chats = new SimChats(control, overview);
    works.put("POST message", chats::message);
    works.put("POST callback", chats::callback);
    works.put("GET callback", chats::answer);
    works.put("POST chat", chats::create);
    works.put("POST block", chats.changing(Conversation::blocks));
    works.put("POST unblock", chats.changing(Conversation::unblocks));
    works.put("POST join", chats.changing(Conversation::adds));
    works.put("POST promote", chats.changing(Conversation::promotes));
    works.put("POST kick", chats.changing(Conversation::kicks));
    works.put("POST deactivate", chats.changing(Conversation::deactivates));
    works.put("POST leave", chats.changing(Conversation::leaves));
    works.put("POST appoint", chats::appoint);
    works.put("POST dismiss", chats::dismiss);
    works.put("POST migrate", chats::migrate);
    works.put("POST topic", chats::topic);
  }

  private Conversation conversation(Order order) {
    var conversation =
        control
            .chat(order.requiredNumber("chat"))
            .with(order.number("bot"))
            .inTopic((int) order.number("thread"));
    var person = order.number("from");
    return person == 0 ? conversation : conversation.as(person);
  }

  private SimApi.Work changing(Consumer<Conversation> change) {
    return order -> {
      var conversation = conversation(order);
      change.accept(conversation);
      return overview.chat(order.number("bot"), conversation.chat());
    };
  }

  private JsonNode message(Order order) {
    var said = conversation(order).replies((int) order.number("reply_to"), order.required("text"));
    return Json.object().put("message_id", said.id());
  }

  private JsonNode callback(Order order) {
    var conversation = conversation(order);
    var message = (int) order.number("message_id");
    var query =
        order.text("data").isEmpty()
            ? press(conversation, message, order.required("label"))
            : conversation.sends(message, order.text("data"));
    return Json.object().put("query", query);
  }

  private static String press(Conversation conversation, int message, String label) {
    return message == 0 ? conversation.presses(label) : conversation.presses(message, label);
  }

  private JsonNode answer(Order order) {
    var answer = control.stage().callbacks().answerTo(order.required("query"));
    var json = Json.object().put("answered", answer.isPresent());
    answer.ifPresent(
        one -> json.put("text", one.text()).put("alert", one.alert()).put("url", one.url()));
    return json;
  }

  /** One chat, or with {@code count} so many private ones with ids that follow each other. */
  private JsonNode create(Order order) {
    var type = type(order.required("type"));
    var count = (int) Math.clamp(order.number("count", 1), 1, MOST_AT_ONCE);
    var first = order.text("id").isEmpty() ? control.founding().freeId(type) : order.number("id");
    var created = create(order, type, first);
    for (var number = 1; number < count; number++) {
      create(order, type, first + number);
    }
    return overview.chat(order.number("bot"), created.chat());
  }

  private Conversation create(Order order, ChatType type, long id) {
    var title = order.required("title");
    var open = order.flag("started").orElse(true);
    if (type == ChatType.PRIVATE) {
      var language = order.text("language");
      var person =
          new Person(id, title, "", order.text("username"), language.isEmpty() ? "en" : language);
      return control.createPerson(person, open ? Standing.MEMBER : Standing.STRANGER);
    }
    var inside = type == ChatType.CHANNEL ? Standing.ADMINISTRATOR : Standing.MEMBER;
    var forum = type == ChatType.SUPERGROUP && order.flag("forum").orElse(false);
    return control.createChat(
        new Chat.Card(id, type, title, order.text("username"), forum),
        open ? inside : Standing.STRANGER);
  }

  private static ChatType type(String word) {
    return Stream.of(ChatType.values())
        .filter(type -> type.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new NotPossible("There is no chat of the type " + word));
  }

  private JsonNode appoint(Order order) {
    conversation(order).appoints(order.requiredNumber("user"));
    return Json.yes();
  }

  private JsonNode dismiss(Order order) {
    conversation(order).dismisses(order.requiredNumber("user"));
    return Json.yes();
  }

  private JsonNode migrate(Order order) {
    return overview.chat(order.number("bot"), conversation(order).upgrades().chat());
  }

  private JsonNode topic(Order order) {
    return Json.object().put("thread", conversation(order).opensTopic(order.required("name")));
  }
}
