package dev.soroka.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.CollectorApi.Discovery;
import dev.soroka.common.contract.ReplyRequested.Reply;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.Watch;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;

class AddSourceTest {
  private static final String URL = "https://example.org/feed.xml";

  private final TestChat chat = new TestChat();

  @Test
  void tellsWhatWasWrong_whenNothingWasFound() {
    chat.collector.finding =
        () -> new Discovery(List.of(), List.of(), List.of("The answer is no feed: it is a PDF"));

    var screen = chat.types("/add example.org/file.pdf");

    assertThat(chat.collector.wanted).containsExactly("https://example.org/file.pdf");
    assertThat(screen.text().text())
        .isEqualTo(
            """
            I found nothing to follow at https://example.org/file.pdf.

            • The answer is no feed: it is a PDF""");
    assertThat(chat.sources.all).isEmpty();
  }

  @Test
  void tellsWhyTheCollectorRefuses() {
    chat.collector.finding =
        () -> {
          throw refused("169.254.169.254 is a metadata address, which is not called");
        };

    assertThat(chat.types("/add http://169.254.169.254/").text().text())
        .contains("• 169.254.169.254 is a metadata address, which is not called");
  }

  @Test
  void doesNotWaitAgain_whenLookingTakesTooLong() {
    chat.collector.finding =
        () -> {
          throw new ResourceAccessException("late", new HttpTimeoutException("30 s"));
        };

    assertThat(chat.types("/add " + URL).text().text()).contains("• It takes too long to answer.");
  }

  @Test
  void waits_whenTheCollectorCannotBeReached() {
    chat.collector.finding =
        () -> {
          throw new ResourceAccessException("away", new HttpConnectTimeoutException("2 s"));
        };

    assertThatThrownBy(() -> chat.writes("/add " + URL))
        .isInstanceOf(ResourceAccessException.class);
  }

  @Test
  void tellsWhyStorageRefuses() {
    chat.collector.finding = () -> found(feed(1));
    chat.sources.refusal = refused("category: one word of at most 50 characters");

    assertThat(chat.types("/add " + URL).text().text())
        .contains("• category: one word of at most 50 characters");
  }

  @Test
  void addsTheSourceAndShowsWhatIsInIt() {
    chat.collector.finding = () -> found(feed(1));

    var screen = chat.types("/add " + URL);

    assertThat(chat.texts()).hasSize(1);
    assertThat(screen.text().text())
        .isEqualTo(
            """
            ✅ Added: Source 1. I look there every 5 minutes.

            Now in it:
            • First
            • Second
            • Third

            Shall I tell you of everything new in it, or only of what you watch for?""");
    assertThat(chat.sources.all)
        .extracting(Source::interval)
        .containsExactly(Duration.ofMinutes(5));
    assertThat(chat.sources.all).extracting(Source::open).containsExactly(false);
    assertThat(chat.sources.members.get(1L)).containsExactly(1L);
  }

  @Test
  void saysFirstThatItLooks() {
    chat.collector.finding = () -> found(feed(1));
    chat.types("/add " + URL);

    assertThat(chat.replies(Reply.Write.class))
        .extracting(write -> write.text().text().lines().findFirst().orElseThrow())
        .containsExactly(
            "Looking at https://example.org/feed.xml …",
            "✅ Added: Source 1. I look there every 5 minutes.");
  }

  @Test
  void watchesForEverythingInASource_whenThatIsWanted() {
    chat.collector.finding = () -> found(feed(1));
    chat.types("/add " + URL);
    chat.presses("🔔 Everything from it");

    assertThat(chat.watches.all).extracting(Watch::query).containsExactly("source:\"Source 1\"");
  }

  @Test
  void addingTwiceIsAddingOnce() {
    chat.collector.finding = () -> found(feed(1));
    chat.types("/add " + URL);
    chat.types("/add " + URL);

    assertThat(chat.sources.all).hasSize(1);
    assertThat(chat.screen().text().text()).startsWith("✅ Added: Source 1.");
  }

  @Test
  void letsOneChooseAmongSeveral() {
    chat.collector.finding = () -> found(feed(1), feed(2));
    chat.types("/start");
    var choice = chat.types("/add https://example.org/");

    assertThat(choice.text().text())
        .isEqualTo(
            """
            I found 2 sources there. Which one shall I add?
            1. Source 1
            2. Source 2

            Now in the first one:
            • First
            • Second
            • Third""");
    assertThat(chat.sources.all).isEmpty();
    assertThat(chat.presses("2. Source 2").text().text()).startsWith("✅ Added: Source 2.");
    assertThat(chat.sources.all).extracting(Source::name).containsExactly("Source 2");
  }

  @Test
  void saysThatAnOfferIsTooOld_whateverTheButtonSays() {
    chat.types("/start");
    for (var data : List.of("1:add-chosen:1:0", "1:add-draft:1:0", "1:add-chosen:9:99")) {
      chat.sends(data);

      assertThat(chat.screen().text().text()).startsWith("This offer is too old.");
    }
  }

  @Test
  void explainsItself() {
    assertThat(chat.types("/add").text().text()).contains("/add https://example.org/feed.xml");
  }

  private static Discovery found(Source... sources) {
    var items =
        List.of(
            Items.titled("First").item(),
            Items.titled("Second").item(),
            Items.titled("Third").item(),
            Items.titled("Fourth").item());
    return new Discovery(List.of(sources), items, List.of());
  }

  private static Source feed(long id) {
    return Sources.feed("https://example.org/" + id + ".xml").id(id).source();
  }

  private static HttpClientErrorException refused(String detail) {
    var refused =
        HttpClientErrorException.create(
            HttpStatus.BAD_REQUEST, "Bad Request", HttpHeaders.EMPTY, new byte[0], null);
    refused.setBodyConvertFunction(
        _ -> ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail));
    return refused;
  }
}
