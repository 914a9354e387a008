package dev.soroka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.soroka.sandbox.fault.Fault;
import dev.soroka.sandbox.limit.Limits;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.send.SendMediaGroup;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A real library, which has to understand every answer. */
class TelegramClientIT {

  private final Sandbox sandbox =
      Sandbox.start(
          SandboxOptions.forTests()
              .withLimits(Limits.telegram().withChat(50, Duration.ofSeconds(1))));
  private final OkHttpClient http = new OkHttpClient();
  private final OkHttpTelegramClient client =
      new OkHttpTelegramClient(
          http,
          "77:test_TOKEN-1",
          new TelegramUrl("http", "127.0.0.1", sandbox.address().getPort(), false));

  @AfterEach
  void stop() {
    sandbox.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  @Test
  void refusalsAreParsed() throws TelegramApiException {
    client.execute(new GetMe());
    var anna = sandbox.control().createPerson(501, "Anna");
    var group = sandbox.control().createGroup(-601, "Team");

    sandbox.faults().order(Fault.tooMany("sendMessage", 7));
    var flood = refusal(text(501, "x"));
    assertThat(flood.getErrorCode()).isEqualTo(429);
    assertThat(flood.getParameters().getRetryAfter()).isEqualTo(7);

    anna.blocks();
    var blocked = refusal(text(501, "x"));
    assertThat(blocked.getErrorCode()).isEqualTo(403);
    assertThat(blocked.getApiResponse()).isEqualTo("Forbidden: bot was blocked by the user");

    var supergroup = group.upgrades();
    var migrated = refusal(text(-601, "x"));
    assertThat(migrated.getErrorCode()).isEqualTo(400);
    assertThat(migrated.getParameters().getMigrateToChatId()).isEqualTo(supergroup.id());
  }

  @Test
  void theOwnLimitsAreParsed_withTheTimeToWait() throws TelegramApiException {
    client.execute(new GetMe());
    sandbox.control().createGroup(-601, "Team");
    for (var message = 0; message < 20; message++) {
      client.execute(text(-601, "x"));
    }

    var flood = refusal(text(-601, "x"));

    assertThat(flood.getErrorCode()).isEqualTo(429);
    assertThat(flood.getParameters().getRetryAfter()).isBetween(1, 60);
  }

  @Test
  void aConversationIsUnderstood_fromStartToEdit() throws Exception {
    assertThat(client.execute(new GetMe()).getIsBot()).isTrue();
    sandbox.control().createPerson(501, "Anna").says("/start payload");

    var start =
        client.executeAsync(GetUpdates.builder().timeout(5).build()).get(10, TimeUnit.SECONDS);
    assertThat(start.getFirst().getMessage().getText()).isEqualTo("/start payload");
    assertThat(start.getFirst().getMessage().getChat().isUserChat()).isTrue();

    var sent =
        client.execute(
            SendMessage.builder()
                .chatId(501L)
                .text("Hello 🐦 you")
                .entities(List.of(MessageEntity.builder().type("bold").offset(9).length(3).build()))
                .replyMarkup(keyboard())
                .build());
    assertThat(sent.getEntities().getFirst().getText()).isEqualTo("you");

    sandbox.chat(501).presses("Mute");
    var press =
        client
            .executeAsync(GetUpdates.builder().offset(start.getFirst().getUpdateId() + 1).build())
            .get(10, TimeUnit.SECONDS)
            .getFirst()
            .getCallbackQuery();
    client.execute(AnswerCallbackQuery.builder().callbackQueryId(press.getId()).build());
    var edited =
        (Message)
            client.execute(
                EditMessageText.builder()
                    .chatId(501L)
                    .messageId(press.getMessage().getMessageId())
                    .text("Muted")
                    .build());

    assertThat(edited.getEditDate()).isPositive();
    assertThat(sandbox.chat(501).lastFromBot().orElseThrow().text()).isEqualTo("Muted");
    assertThat(
            client.execute(
                DeleteMessage.builder().chatId(501L).messageId(edited.getMessageId()).build()))
        .isTrue();
  }

  @Test
  void picturesAndAlbumsAreUnderstood() throws TelegramApiException {
    client.execute(new GetMe());
    sandbox.control().createPerson(501, "Anna");

    var photo =
        client.execute(SendPhoto.builder().chatId(501L).photo(png()).caption("Order 1042").build());
    var album =
        client.execute(
            SendMediaGroup.builder()
                .chatId(501L)
                .medias(
                    List.of(
                        InputMediaPhoto.builder()
                            .media(photo.getPhoto().getFirst().getFileId())
                            .build(),
                        InputMediaPhoto.builder()
                            .media(new ByteArrayInputStream(TestPictures.png(9, 9)), "b.png")
                            .caption("second")
                            .build()))
                .build());

    assertThat(photo.getCaption()).isEqualTo("Order 1042");
    assertThat(album).hasSize(2);
    assertThat(album.get(1).getCaption()).isEqualTo("second");
  }

  @Test
  void chatsMembersAndSettingsAreUnderstood() throws TelegramApiException {
    client.execute(new GetMe());
    sandbox.control().createPerson(501, "Anna");
    sandbox.control().createForum(-1_000_000_000_005L, "Newsroom").promotes();

    var chat = client.execute(GetChat.builder().chatId(-1_000_000_000_005L).build());
    assertThat(chat.getTitle()).isEqualTo("Newsroom");
    assertThat(client.execute(GetChat.builder().chatId(501L).build()).getFirstName())
        .isEqualTo("Anna");
    assertThat(
            client
                .execute(GetChatMember.builder().chatId(-1_000_000_000_005L).userId(501L).build())
                .getStatus())
        .isEqualTo("creator");
    assertThat(client.execute(GetChatAdministrators.builder().chatId(-1_000_000_000_005L).build()))
        .hasSize(2);
    assertThat(
            client.execute(
                SetMyCommands.builder().command(new BotCommand("start", "Begin")).build()))
        .isTrue();
    assertThat(client.execute(new GetWebhookInfo()).getUrl()).isEmpty();
  }

  @Test
  void everyKindOfUpdateIsParsed() throws Exception {
    client.execute(new GetMe());
    var anna = sandbox.control().createPerson(501, "Anna");
    var group = sandbox.control().createGroup(-601, "Team");
    var channel = sandbox.control().createChannel(-1_000_000_000_006L, "News");

    anna.blocks();
    anna.unblocks();
    group.kicks();
    group.adds();
    group.promotes();
    group.says("hello");
    group.upgrades();
    channel.says("post");
    anna.sends(4_711, "data of a message that is gone");

    var updates =
        client.executeAsync(GetUpdates.builder().timeout(1).build()).get(10, TimeUnit.SECONDS);
    assertThat(updates).hasSize(12);
    assertThat(updates.getFirst().getMyChatMember().getNewChatMember().getStatus())
        .isEqualTo("kicked");
    assertThat(updates.getLast().getCallbackQuery().getMessage().getDate()).isZero();
  }

  private TelegramApiRequestException refusal(SendMessage message) {
    return catchThrowableOfType(TelegramApiRequestException.class, () -> client.execute(message));
  }

  private static SendMessage text(long chat, String text) {
    return SendMessage.builder().chatId(chat).text(text).build();
  }

  private static InputFile png() {
    return new InputFile(new ByteArrayInputStream(TestPictures.png(30, 20)), "a.png");
  }

  private static InlineKeyboardMarkup keyboard() {
    return InlineKeyboardMarkup.builder()
        .keyboardRow(
            new InlineKeyboardRow(
                InlineKeyboardButton.builder().text("Mute").callbackData("m:1").build()))
        .build();
  }
}
