package dev.soroka.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.testkit.AdminClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How watches and subscribers want to be told, and the blacklist, as admins write them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToldHowOverRestIT {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RunningManagement management = new RunningManagement();
  private final AdminClient admin = management.admin();

  @AfterAll
  void stop() {
    management.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"prioriti": "high"}       | There is no field delivery.prioriti; known are
          {"priority": "urgent"}     | delivery.priority: urgent is none of critical, high, normal,
          {"cooldown": "5 minutes"}  | delivery.cooldown: a duration is written like PT5M, not 5 min
          {"cooldown": "PT-1S"}      | delivery: a cooldown is from nothing to seven days
          {"gathering": "P8D"}       | delivery: a gathering window is from nothing to seven days
          {"rearm": -1}              | delivery: a way back is a percentage from 0
          {"digest": "maybe"}        | delivery.digest:
          """)
  void refusesADeliveryThatMeansNothing(String delivery, String reason) {
    var body = "{\"subscriber\": 31, \"query\": \"java\", \"delivery\": %s}".formatted(delivery);

    assertThat(detail(admin.refused(400, "POST", "/watches", body))).startsWith(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"zone": "Europe/Moscow"}                    | There is no field preferences.zone; known
          {"timeZone": "Mars/Phobos"}                  | preferences.timeZone: there is no time zone Mars
          {"quiet": {"from": "07:00", "to": "07:00"}}  | preferences.quiet: quiet hours end at another
          {"quiet": {"from": "25:00", "to": "07:00"}}  | preferences.quiet.from: a time of day is
          {"quiet": {"from": "23:00"}}                 | preferences.quiet: quiet hours have a beginning
          {"digests": ["noon"]}                        | preferences.digests.[]: a time of day is
          {"profile": "calm"}                          | preferences.profile: calm is none of aggressive
          {"attention": -1}                            | preferences: an attention budget is a number
          {"mutes": [{"kind": "word"}]}                | preferences.mutes.[]: a mute says what
          {"mutes": [{"kind": "word", "value": ""}]}   | preferences.mutes.[]: a mute says what
          {"mutes": [{"kind": "all", "value": "x"}]}   | preferences.mutes.[].kind: all is none of
          {"mutes": [{"value": "java"}]}               | preferences.mutes.[]: a mute says what kind
          {"mutes": [null]}                            | preferences: something is missing in it
          """)
  void refusesPreferencesThatMeanNothing(String preferences, String reason) {
    var path = subscriber(601);

    var problem = admin.refused(400, "PATCH", path, "{\"preferences\": %s}".formatted(preferences));

    assertThat(detail(problem)).startsWith(reason).doesNotContain("dev.soroka", "java.");
  }

  @Test
  void refusesADeliveryThatIsNoObject() {
    assertThat(detail(admin.refused(400, "PATCH", subscriber(602), "{\"preferences\": 5}")))
        .startsWith("preferences: ");
  }

  @Test
  void keepsWhatAPatchOfTheDeliveryLeavesOut() {
    var watch =
        admin.post(
            "/watches",
            """
            {"subscriber": 31, "query": "change_1m>5%", "delivery": {"priority": "high",
              "cooldown": "PT5M", "gathering": "PT5M", "holdIncomplete": true, "rearm": 1}}
            """);
    var path = "/watches/" + watch.get("id").asLong();

    var patched = patch(path, "{\"delivery\": {\"gathering\": null, \"digest\": true}}");

    assertThat(patched.get("delivery"))
        .isEqualTo(
            JSON.readTree(
                """
                {"priority": "high", "cooldown": "PT5M", "digest": true, "holdIncomplete": true,
                  "rearm": 1}
                """));
    assertThat(patch(path, "{\"name\": \"Moves\"}").get("delivery"))
        .isEqualTo(patched.get("delivery"));
    assertThat(admin.get(path).get("name").asString()).isEqualTo("Moves");
  }

  @Test
  void tellsAWatchPlainly_unlessItSaysOtherwise() {
    var watch = admin.post("/watches", "{\"subscriber\": 31, \"query\": \"java\"}");

    assertThat(watch.at("/delivery/priority").asString()).isEqualTo("normal");
    assertThat(watch.at("/delivery/digest").asBoolean()).isFalse();
  }

  @Test
  void keepsWhatAPatchOfThePreferencesLeavesOut() {
    var path = subscriber(603);
    patch(
        path,
        """
        {"preferences": {"timeZone": "Europe/Moscow", "quiet": {"from": "23:00", "to": "07:00"},
          "digests": ["19:00", "09:00"], "profile": "balanced", "attention": 20,
          "mutes": [{"kind": "word", "value": "стажировка", "until": null}]}}
        """);

    var patched = patch(path, "{\"preferences\": {\"attention\": null, \"mutes\": []}}");

    assertThat(patched.at("/preferences/timeZone").asString()).isEqualTo("Europe/Moscow");
    assertThat(patched.at("/preferences/quiet/from").asString()).startsWith("23:00");
    assertThat(patched.at("/preferences/digests/0").asString()).startsWith("09:00");
    assertThat(patched.at("/preferences/profile").asString()).isEqualTo("balanced");
    assertThat(patched.get("preferences").has("attention")).isFalse();
    assertThat(patched.at("/preferences/mutes")).isEmpty();
    assertThat(patch(path, "{\"paused\": true}").get("preferences"))
        .isEqualTo(patched.get("preferences"));
  }

  @Test
  void refusesABanWithAFieldThatNobodyKnows() {
    assertThat(
            detail(
                admin.refused(
                    400, "POST", "/blacklist", "{\"kind\": \"token\", \"name\": \"SCAM\"}")))
        .startsWith("There is no field name; known are [kind, note, value]");
    assertThat(
            detail(
                admin.refused(
                    400, "POST", "/blacklist", "{\"kind\": \"coin\", \"value\": \"SCAM\"}")))
        .isEqualTo("kind: coin is none of token, author, source");
  }

  @Test
  void keepsTheBlacklist() {
    var ban =
        admin.post(
            "/blacklist", "{\"kind\": \"token\", \"value\": \"SCAM\", \"note\": \"a honeypot\"}");

    assertThat(admin.get("/blacklist").get("items")).contains(ban);
    assertThat(ban.get("kind").asString()).isEqualTo("token");
    var path = "/blacklist/" + ban.get("id").asLong();
    assertThat(admin.send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(detail(admin.refused(404, "DELETE", path, ""))).startsWith("There is no ban ");
  }

  @Test
  void describesAllOfItToThoseWhoWriteClients() {
    var description = JSON.readTree(management.visit("/v3/api-docs").body());

    assertThat(description.at("/paths").propertyNames()).contains("/api/v1/blacklist");
    var schemas = description.at("/components/schemas");
    assertThat(schemas.at("/WatchPatch/properties/delivery/$ref").asString()).endsWith("/Delivery");
    assertThat(schemas.at("/Delivery/properties").propertyNames()).contains("cooldown", "rearm");
    assertThat(schemas.at("/Preferences/properties").propertyNames()).contains("quiet", "mutes");
  }

  private String subscriber(long chat) {
    var met =
        admin.post(
            "/subscribers",
            """
            {"address": {"channel": "telegram", "target": "%d"}, "language": "ru"}
            """
                .formatted(chat));
    return "/subscribers/" + met.get("id").asLong();
  }

  private JsonNode patch(String path, String body) {
    var answer = admin.send("PATCH", path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static String detail(JsonNode problem) {
    return problem.get("detail").asString();
  }
}
