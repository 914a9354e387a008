package dev.soroka.notification.channel.telegram;

import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.RichText;
import dev.soroka.notification.channel.Call;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Our calls as the Bot API's methods: plain text with entities, never a parse mode. */
final class Methods {
  /** A link in an excerpt is no reason for a preview that is larger than the message. */
  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private Methods() {}

  static PartialBotApiMethod<?> of(Call call) {
    return switch (call) {
      case Call.Send(var to, var text, var keyboard) ->
          SendMessage.builder()
              .chatId(to.target())
              .messageThreadId(to.topic())
              .text(text.text())
              .entities(entities(text))
              .linkPreviewOptions(NO_PREVIEW)
              .replyMarkup(markup(keyboard))
              .build();
      case Call.Edit(var at, var message, var text, var keyboard) ->
          EditMessageText.builder()
              .chatId(at.target())
              .messageId(Math.toIntExact(message))
              .text(text.text())
              .entities(entities(text))
              .linkPreviewOptions(NO_PREVIEW)
              .replyMarkup(markup(keyboard))
              .build();
      case Call.Acknowledge(var callback, var text, var alert) ->
          AnswerCallbackQuery.builder()
              .callbackQueryId(callback)
              .text(text)
              .showAlert(alert)
              .build();
      case Call.OfferCommands(var language, var commands) ->
          SetMyCommands.builder()
              .commands(
                  commands.stream()
                      .map(command -> new BotCommand(command.name(), command.description()))
                      .toList())
              .languageCode(language)
              .build();
      case Call.Probe() -> new GetMe();
    };
  }

  private static List<MessageEntity> entities(RichText text) {
    return text.entities().stream().map(Methods::entity).toList();
  }

  private static MessageEntity entity(RichText.Entity entity) {
    return MessageEntity.builder()
        .type(entity.kind().name().toLowerCase(Locale.ROOT))
        .offset(entity.offset())
        .length(entity.length())
        .url(entity.url())
        .build();
  }

  private static @Nullable InlineKeyboardMarkup markup(Keyboard keyboard) {
    if (keyboard.rows().isEmpty()) {
      return null;
    }
    var rows =
        keyboard.rows().stream()
            .map(row -> new InlineKeyboardRow(row.stream().map(Methods::button).toList()))
            .toList();
    return new InlineKeyboardMarkup(rows);
  }

  private static InlineKeyboardButton button(Keyboard.Button button) {
    return InlineKeyboardButton.builder()
        .text(button.text())
        .callbackData(button.data())
        .url(button.url())
        .build();
  }
}
