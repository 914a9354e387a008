package dev.soroka.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.testkit.SorokaProcess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person follows the README: starts Soroka, chats, adds a source, looks around, and starts it
 * once more by mistake. Only the ports are others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpIT {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final long ANNA = 501;

  /** Runs curl so that an answer which is no success is none for the test either. */
  private static final String STRICT =
      "curl() { command curl --silent --show-error --fail-with-body \"$@\"; }\n";

  @TempDir private static Path data;

  private final int ports = SorokaProcess.freePortBase();
  private SorokaProcess soroka;

  @BeforeAll
  void start() {
    soroka = SorokaProcess.typed(Readme.commands().getFirst(), HOME, data, ports).awaitReady();
  }

  @AfterAll
  void stop() {
    soroka.close();
  }

  @Test
  void refusesToRunTwiceOnTheSameData() {
    var second = SorokaProcess.up(HOME, data, SorokaProcess.freePortBase(), Map.of());

    assertThat(second.awaitEnd()).isEqualTo(2);
    assertThat(second.said()).contains("in use by another running Soroka; stop that one first");
    assertThat(soroka.admin().get("/status").at("/services/storage").asString()).isEqualTo("ready");
  }

  @Test
  void everyOtherCommandOfTheReadmeSucceeds() throws Exception {
    var others = Readme.commands().stream().skip(1).toList();

    assertThat(others).isNotEmpty().allMatch(command -> command.startsWith("curl "));
    for (var command : others) {
      var here = command.replace("127.0.0.1:8080", "127.0.0.1:" + ports);
      var password = Map.of("PASSWORD", soroka.printedPassword());
      var result = Command.run(HOME, password, "bash", "-c", STRICT + here);
      assertThat(result.code()).as("%s%n%s", here, result.output()).isZero();
    }
    assertThat(soroka.admin().get("/sources").toString()).contains("\"Hacker News\"");
  }

  @Test
  void tellsTheDemosOffersInTheChatThatItNames() {
    try (var chat = new ChatPage(URI.create(soroka.printed("Chat with the bot +(\\S+)")), ANNA)) {
      chat.says("/start");
      chat.awaits("Soroka");
      chat.says("/watch java budget>=500");
      chat.awaits("I am watching for:");
      // Every offer is a match, so that nobody waits long.
      chat.says("/watch budget>0 OR apr>0");

      assertThat(chat.awaits("why: ")).contains("[Open]");
    }
  }

  /** The other two that it names run this very test, or take minutes. */
  @Test
  void theCommandsThatItNamesInPassingSucceed(@TempDir Path feeds) throws Exception {
    Files.writeString(
        feeds.resolve("offers.xml"),
        "<rss version=\"2.0\"><channel><item><title>Parser in Python</title></item></channel></rss>");
    var free = String.valueOf(SorokaProcess.freePortBase());

    for (var command :
        List.of(List.of("doctor", "--port-base", free), List.of("conformance", feeds.toString()))) {
      var result = Command.soroka(HOME, command);

      assertThat(result.code()).as("%s%n%s", command, result.output()).isZero();
      assertThat(Readme.text()).contains("`" + command.getFirst());
    }
  }
}
