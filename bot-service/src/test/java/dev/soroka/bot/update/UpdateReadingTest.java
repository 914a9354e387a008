package dev.soroka.bot.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdateReadingTest {
  private static final Place HOME = new Place(501, Place.Kind.PRIVATE, null);
  private static final Author ANNA = new Author(501, "ru", false, false);

  @Test
  void cannotReadWhatLacksWhatItNeeds() {
    for (var broken :
        new String[] {
          "[]",
          "\"text\"",
          "{'update_id':1,'message':{'message_id':1,'date':1}}",
          "{'update_id':1,'message':{'chat':{'id':1},'date':1}}",
          "{'update_id':1,'message':{'chat':{'type':'private'},'date':1}}",
          "{'update_id':1,'message':{'chat':{'id':'x','type':'private'}}}",
          "{'update_id':1,'message':{'chat':{'id':1,'type':'private'},'text':{'a':1}}}",
          "{'update_id':1,'callback_query':{'message':{'chat':{'id':1,'type':'private'}},'data':'x'}}",
          "{'update_id':1,'my_chat_member':{'chat':{'id':1,'type':'private'},'from':{'id':2}}}",
          "{'update_id':1,'message':7}"
        }) {
      assertThat(read(broken)).as(broken).isEmpty();
    }
  }

  @Test
  void readsAMessage() {
    var update =
        read(
            """
            {'update_id':1,'message':{'message_id':9,'date':1772452800,'text':'/start',
              'from':{'id':501,'is_bot':false,'first_name':'Анна','language_code':'ru'},
              'chat':{'id':501,'type':'private'},'entities':[{'type':'bot_command'}]}}
            """);

    assertThat(update)
        .contains(
            new Update.Written(1, HOME, ANNA, Instant.parse("2026-03-02T12:00:00Z"), "/start"));
  }

  @Test
  void readsTheCaptionOfAPicture_andNoTextWhereThereIsNone() {
    assertThat(read(message("'photo':[],'caption':'java'"))).contains(written(HOME, "java"));
    assertThat(read(message("'sticker':{'emoji':'x'}"))).contains(written(HOME, ""));
  }

  @Test
  void knowsATopicFromAThreadOfAnswers() {
    assertThat(read(message("'text':'x','message_thread_id':12,'is_topic_message':true")))
        .contains(written(new Place(501, Place.Kind.PRIVATE, 12), "x"));
    assertThat(read(message("'text':'x','message_thread_id':12"))).contains(written(HOME, "x"));
  }

  @Test
  void knowsWhoWritesInTheNameOfTheGroup() {
    var update =
        read(
            """
            {'update_id':1,'message':{'date':0,'text':'x','chat':{'id':-600,'type':'supergroup'},
              'from':{'id':1087968824,'is_bot':true},'sender_chat':{'id':-600,'type':'supergroup'}}}
            """);

    assertThat(update)
        .contains(
            new Update.Written(
                1,
                new Place(-600, Place.Kind.GROUP, null),
                new Author(1087968824, "", true, true),
                Instant.EPOCH,
                "x"));
  }

  @Test
  void readsAPressedButton() {
    var press =
        """
        {'update_id':1,'callback_query':{'id':'77','from':{'id':501,'language_code':'ru'},
          'data':'1:help:0:0','message':{'message_id':9,'date':%d,
          'chat':{'id':501,'type':'private'}}}}
        """;

    assertThat(read(press.formatted(1)))
        .contains(new Update.Pressed(1, HOME, ANNA, "77", 9L, "1:help:0:0"));
    assertThat(read(press.formatted(0)))
        .contains(new Update.Pressed(1, HOME, ANNA, "77", null, "1:help:0:0"));
  }

  @Test
  void readsWhetherTheBotIsInAChat() {
    assertThat(read(membership("member", "kicked"))).contains(inside(true, false));
    assertThat(read(membership("left", "administrator"))).contains(inside(false, true));
    assertThat(read(membership("member", "restricted"))).contains(inside(true, false));
  }

  @Test
  void readsThatAGroupMoves() {
    assertThat(read(message("'migrate_to_chat_id':-100600")))
        .contains(new Update.Moved(1, 501, -100600));
    assertThat(read(message("'migrate_from_chat_id':-600")))
        .contains(new Update.Moved(1, -600, 501));
  }

  @Test
  void leavesAloneWhatDoesNotConcernUs() {
    assertThat(read("{'update_id':1,'poll':{}}")).contains(new Update.Other(1));
    assertThat(read(message("'pinned_message':{'text':'x'}"))).contains(new Update.Other(1));
    assertThat(
            read(
                "{'update_id':1,'callback_query':{'id':'1','from':{'id':2},'game_short_name':'x'}}"))
        .contains(new Update.Other(1));
  }

  @Test
  void numbersEvenWhatCannotBeRead() {
    assertThat(number("{'update_id':7,'message':7}")).contains(7L);
    assertThat(number("{'update_id':'7'}")).isEmpty();
    assertThat(number("{'update_id':7.5}")).isEmpty();
    assertThat(number("[]")).isEmpty();
  }

  @Test
  void writesWhateverWasTypedInAscii() {
    var json =
        UpdateReading.parse("{\"text\":\"\\u0000 ы 🙂 \\ud83d\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(json.map(UpdateReading::text))
        .contains("{\"text\":\"\\u0000 \\u044B \\uD83D\\uDE42 \\uD83D\"}");
  }

  private static Update written(Place place, String text) {
    return new Update.Written(1, place, ANNA, Instant.EPOCH, text);
  }

  private static String message(String content) {
    return "{'update_id':1,'message':{'date':0,'from':{'id':501,'language_code':'ru'},"
        + "'chat':{'id':501,'type':'private'},"
        + content
        + "}}";
  }

  private static Update inside(boolean before, boolean now) {
    return new Update.Membership(1, HOME, ANNA, before, now);
  }

  private static String membership(String before, String now) {
    return """
        {'update_id':1,'my_chat_member':{'chat':{'id':501,'type':'private'},
          'from':{'id':501,'language_code':'ru'},'old_chat_member':{'status':'%s'},
          'new_chat_member':{'status':'%s'}}}
        """
        .formatted(before, now);
  }

  private static Optional<Update> read(String json) {
    return UpdateReading.parse(bytes(json)).flatMap(UpdateReading::read);
  }

  private static Optional<Long> number(String json) {
    return UpdateReading.parse(bytes(json)).flatMap(UpdateReading::number);
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
