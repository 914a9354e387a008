package dev.soroka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.sandbox.control.NotPossible;
import dev.soroka.sandbox.limit.Limits;
import dev.soroka.sandbox.world.Person;
import dev.soroka.sandbox.world.Standing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people do, and what bots are told of it. */
class PeopleTest {

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.forTests().withLimits(Limits.none()));
  private final TestBot bot = new TestBot(sandbox);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void whoBlocksTheBotCannotWrite_untilStart() {
    var anna = sandbox.control().createPerson(501, "Anna");

    anna.blocks();
    assertThatThrownBy(() -> anna.says("hello")).isInstanceOf(NotPossible.class);
    anna.says("/start again");

    assertThat(told())
        .extracting(PeopleTest::inShort)
        .containsExactly(
            "my_chat_member member->kicked", "my_chat_member kicked->member", "/start again");
  }

  @Test
  void nothingHappens_whenNothingChanges() {
    var anna = sandbox.control().createPerson(501, "Anna");

    anna.unblocks();

    assertThat(told()).isEmpty();
  }

  @Test
  void theFirstWordOpensTheChat_withoutMyChatMember() {
    var boris = sandbox.control().createPerson(new Person(502, "Boris", "ru"), Standing.STRANGER);

    assertThat(bot.description("sendMessage", "{\"chat_id\":502,\"text\":\"x\"}"))
        .isEqualTo("Bad Request: chat not found");
    boris.says("/start ref_1");
    bot.result("sendMessage", "{\"chat_id\":502,\"text\":\"x\"}");

    var update = told().getFirst().required("message");
    assertThat(update.path("text").asString()).isEqualTo("/start ref_1");
    assertThat(update.path("from").path("language_code").asString()).isEqualTo("ru");
    assertThat(update.path("entities").get(0).path("type").asString()).isEqualTo("bot_command");
    assertThat(boris.messages()).extracting("fromBot").containsExactly(false, true);
  }

  @Test
  void anEmptyMessageAndAForeignChatAreNotPossible() {
    var anna = sandbox.control().createPerson(501, "Anna");
    sandbox.control().createPerson(502, "Boris");

    assertThatThrownBy(() -> anna.says("  ")).isInstanceOf(NotPossible.class);
    assertThatThrownBy(() -> anna.says("x".repeat(4_097))).isInstanceOf(NotPossible.class);
    assertThatThrownBy(() -> anna.as(502).says("x")).hasMessage("Person 502 is not in chat 501");
    assertThatThrownBy(() -> sandbox.chat(999)).hasMessage("There is no chat 999");
    assertThatThrownBy(() -> sandbox.control().createPerson(501, "Anna"))
        .hasMessage("There is already a chat 501");
    assertThatThrownBy(() -> anna.presses("Go")).hasMessage("No message has a button \"Go\"");
  }

  @Test
  void inAGroupTheBotSeesOnlyWhatIsForIt() {
    sandbox.control().createPerson(501, "Anna");
    var group = sandbox.control().createGroup(-601, "Team");
    var sent = bot.result("sendMessage", "{\"chat_id\":-601,\"text\":\"Offer\"}");

    group.says("just talking");
    group.says("/latest");
    group.says("/latest@other_bot");
    group.says("/latest@sandbox_77_bot");
    group.says("hey @sandbox_77_bot");
    group.replies(sent.path("message_id").asInt(), "I take it");

    assertThat(told())
        .extracting(PeopleTest::inShort)
        .containsExactly("/latest", "/latest@sandbox_77_bot", "hey @sandbox_77_bot", "I take it");
  }

  @Test
  void asAdministratorItSeesEverything() {
    sandbox.control().createPerson(501, "Anna");
    var group = sandbox.control().createGroup(-601, "Team");

    group.promotes();
    group.says("just talking");

    assertThat(told())
        .extracting(PeopleTest::inShort)
        .containsExactly("my_chat_member member->administrator", "just talking");
  }

  @Test
  void aBotIsToldWhenItComesAndGoes() {
    sandbox.control().createPerson(501, "Anna");
    var group = sandbox.control().createGroup(-601, "Team");

    group.kicks();
    group.adds();

    assertThat(told())
        .extracting(PeopleTest::inShort)
        .containsExactly(
            "my_chat_member member->kicked",
            "left_chat_member",
            "my_chat_member kicked->member",
            "new_chat_members");
  }

  @Test
  void aChannelPostHasNoAuthor() {
    sandbox.control().createPerson(501, "Anna");
    var channel = sandbox.control().createChannel(-1_000_000_000_006L, "News");

    channel.says("post");

    var post = told().getFirst().required("channel_post");
    assertThat(post.has("from")).isFalse();
    assertThat(post.path("sender_chat").path("title").asString()).isEqualTo("News");
  }

  @Test
  void aGroupBecomesASupergroup_andSaysSo() {
    sandbox.control().createPerson(501, "Anna");
    var group = sandbox.control().createGroup(-601, "Team");

    var supergroup = group.upgrades();

    assertThat(told())
        .extracting(PeopleTest::inShort)
        .containsExactly("migrate_to_chat_id", "migrate_from_chat_id");
    assertThat(bot.call("sendMessage", "{\"chat_id\":-601,\"text\":\"x\"}").toString())
        .isEqualTo(
            "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was"
                + " upgraded to a supergroup chat\",\"parameters\":{\"migrate_to_chat_id\":%d}}",
            supergroup.id());
    bot.result("sendMessage", "{\"chat_id\":%d,\"text\":\"x\"}".formatted(supergroup.id()));
    assertThatThrownBy(() -> group.says("/start")).isInstanceOf(NotPossible.class);
    assertThatThrownBy(group::upgrades).isInstanceOf(NotPossible.class);
  }

  @Test
  void aTopicIsItsOwnPlace_untilItIsClosed() {
    sandbox.control().createPerson(501, "Anna");
    var forum = sandbox.control().createForum(-1_000_000_000_005L, "Newsroom");
    var thread = forum.opensTopic("Offers");
    var call =
        "{\"chat_id\":-1000000000005,\"message_thread_id\":%d,\"text\":\"x\"}".formatted(thread);

    var sent = bot.result("sendMessage", call);
    forum.inTopic(thread).says("/latest");
    forum.says("/help");
    forum.closesTopic(thread);

    assertThat(sent.path("is_topic_message").asBoolean()).isTrue();
    assertThat(told())
        .extracting(update -> update.path("message").path("message_thread_id").asInt(0))
        .containsExactly(thread, 0);
    assertThat(bot.description("sendMessage", call))
        .isEqualTo("Bad Request: message thread not found");
    assertThat(forum.inTopic(thread).messages()).hasSize(2);
  }

  @Test
  void twoBotsHaveAPrivateChatEach() {
    var anna = sandbox.control().createPerson(501, "Anna");
    bot.post("/bot78:second_BOT/getMe", "application/json", new byte[0]);
    bot.result("sendMessage", "{\"chat_id\":501,\"text\":\"from the first\"}");

    anna.with(78).says("/start");

    assertThat(anna.messages()).extracting("text").containsExactly("from the first");
    assertThat(anna.with(78).messages()).extracting("text").containsExactly("/start");
    assertThat(told()).isEmpty();
    assertThatThrownBy(() -> anna.with(79).says("x")).hasMessage("No bot 79 has connected");
  }

  @Test
  void onlyTheNewestMessagesAreKept() {
    try (var small =
        Sandbox.start(SandboxOptions.forTests().withLimits(Limits.none()).withMemory(3, 2))) {
      var other = new TestBot(small);
      var anna = small.control().createPerson(501, "Anna");
      for (var number = 0; number < 5; number++) {
        other.result("sendMessage", "{\"chat_id\":501,\"text\":\"%d\"}".formatted(number));
      }

      assertThat(anna.messages()).extracting("text").containsExactly("2", "3", "4");
      assertThat(anna.calls()).extracting("number").containsExactly(5L, 6L);
    }
  }

  private List<JsonNode> told() {
    return bot.result("getUpdates", "{}").valueStream().toList();
  }

  private static String inShort(JsonNode update) {
    if (update.has("my_chat_member")) {
      var change = update.required("my_chat_member");
      return "my_chat_member %s->%s"
          .formatted(
              change.path("old_chat_member").path("status").asString(),
              change.path("new_chat_member").path("status").asString());
    }
    var message = update.required("message");
    return message.has("text")
        ? message.path("text").asString()
        : Stream.of(
                "new_chat_members",
                "left_chat_member",
                "migrate_to_chat_id",
                "migrate_from_chat_id")
            .filter(message::has)
            .findFirst()
            .orElse("?");
  }
}
