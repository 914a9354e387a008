package dev.soroka.notification.channel.telegram;

import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Manner;
import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Style;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Our calls as the Bot API's methods: plain text with entities, never a parse mode. */
final class Methods {
  private Methods() {}

  static PartialBotApiMethod<?> of(Call call) {
    return switch (call) {
      case Call.Send send -> send(send);
      case Call.Edit edit -> edit.captioned() ? caption(edit) : text(edit);
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
      case Call.Show _ -> throw new IllegalArgumentException("pictures travel in a form");
    };
  }

  private static SendMessage send(Call.Send send) {
    var style = send.style();
    return SendMessage.builder()
        .chatId(send.to().target())
        .messageThreadId(send.to().topic())
        .text(send.text().text())
        .entities(Entities.of(send.text()))
        .linkPreviewOptions(preview(style.preview()))
        .disableNotification(style.silent() ? true : null)
        .protectContent(style.guarded() ? true : null)
        .replyParameters(answer(style))
        .replyMarkup(markup(send.keyboard()))
        .build();
  }

  private static EditMessageText text(Call.Edit edit) {
    return EditMessageText.builder()
        .chatId(edit.at().target())
        .messageId(Math.toIntExact(edit.message()))
        .text(edit.text().text())
        .entities(Entities.of(edit.text()))
        .linkPreviewOptions(preview(edit.style().preview()))
        .replyMarkup(markup(edit.keyboard()))
        .build();
  }

  private static EditMessageCaption caption(Call.Edit edit) {
    return EditMessageCaption.builder()
        .chatId(edit.at().target())
        .messageId(Math.toIntExact(edit.message()))
        .caption(edit.text().text())
        .captionEntities(Entities.of(edit.text()))
        .replyMarkup(markup(edit.keyboard()))
        .build();
  }

  /** What it answers may be gone: then it stands alone. */
  static @Nullable ReplyParameters answer(Style style) {
    var answers = style.answers();
    return answers == null
        ? null
        : ReplyParameters.builder()
            .messageId(Math.toIntExact(answers))
            .allowSendingWithoutReply(true)
            .build();
  }

  /** A link in an excerpt is no reason for a preview that is larger than the message. */
  private static LinkPreviewOptions preview(Manner.Preview preview) {
    var options = LinkPreviewOptions.builder();
    return switch (preview) {
      case NONE -> options.isDisabled(true).build();
      case SMALL -> options.preferSmallMedia(true).build();
      case LARGE -> options.preferLargeMedia(true).build();
    };
  }

  static @Nullable InlineKeyboardMarkup markup(Keyboard keyboard) {
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
