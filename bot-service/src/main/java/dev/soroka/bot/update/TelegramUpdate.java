package dev.soroka.bot.update;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An update as Telegram writes it. What has to be there is required where it is read, so that one
 * without it cannot be read at all.
 *
 * @see <a href="https://core.telegram.org/bots/api#update">Bot API, Update</a>
 */
record TelegramUpdate(
    long updateId,
    @Nullable Message message,
    @Nullable CallbackQuery callbackQuery,
    @Nullable MemberUpdated myChatMember) {
  Update understood() {
    if (message != null) {
      return message.understood(updateId);
    }
    if (callbackQuery != null) {
      return callbackQuery.understood(updateId);
    }
    return myChatMember == null ? new Update.Other(updateId) : myChatMember.understood(updateId);
  }

  /** A message, or what Telegram itself tells of a chat. */
  record Message(
      long messageId,
      @Nullable Integer messageThreadId,
      boolean isTopicMessage,
      @Nullable User from,
      @Nullable Chat senderChat,
      Chat chat,
      long date,
      @Nullable String text,
      @Nullable String caption,
      @Nullable Object photo,
      @Nullable Object video,
      @Nullable Object voice,
      @Nullable Object audio,
      @Nullable Object document,
      @Nullable Object sticker,
      @Nullable Long migrateToChatId,
      @Nullable Long migrateFromChatId) {
    Message {
      requireNonNull(chat, "chat");
    }

    Update understood(long id) {
      if (migrateToChatId != null) {
        return new Update.Moved(id, chat.id(), migrateToChatId);
      }
      if (migrateFromChatId != null) {
        return new Update.Moved(id, migrateFromChatId, chat.id());
      }
      if (from == null || !isSaid()) {
        return new Update.Other(id);
      }
      var said = requireNonNullElse(text, requireNonNullElse(caption, ""));
      var at = Instant.ofEpochSecond(date);
      return new Update.Written(id, place(), from.author(senderChat, chat), at, said);
    }

    /** Whether somebody says something with it, and not Telegram itself, as of a pinned message. */
    private boolean isSaid() {
      return text != null
          || Stream.of(photo, video, voice, audio, document, sticker).anyMatch(Objects::nonNull);
    }

    /** A thread of answers in an ordinary group has a number too, but is no topic. */
    Place place() {
      return chat.place(isTopicMessage ? messageThreadId : null);
    }
  }

  /** A pressed button. */
  record CallbackQuery(String id, User from, @Nullable Message message, @Nullable String data) {
    CallbackQuery {
      requireNonNull(id, "id");
      requireNonNull(from, "from");
    }

    Update understood(long updateId) {
      if (message == null || data == null) {
        return new Update.Other(updateId);
      }
      var author = from.author(null, message.chat());
      // A message that Telegram no longer shows us has no date.
      var editable = message.date() == 0 ? null : message.messageId();
      return new Update.Pressed(updateId, message.place(), author, id, editable, data);
    }
  }

  /** Somebody let the bot in, or threw it out. */
  record MemberUpdated(Chat chat, User from, Member oldChatMember, Member newChatMember) {
    MemberUpdated {
      requireNonNull(chat, "chat");
      requireNonNull(from, "from");
      requireNonNull(oldChatMember, "old_chat_member");
      requireNonNull(newChatMember, "new_chat_member");
    }

    Update understood(long id) {
      return new Update.Membership(
          id,
          chat.place(null),
          from.author(null, chat),
          oldChatMember.isInside(),
          newChatMember.isInside());
    }
  }

  /** How somebody stands in a chat. */
  record Member(String status, boolean isMember) {
    Member {
      requireNonNull(status, "status");
    }

    boolean isInside() {
      return switch (status) {
        case "left", "kicked" -> false;
        case "restricted" -> isMember;
        default -> true;
      };
    }
  }

  /** A person or a program. */
  record User(long id, boolean isBot, @Nullable String languageCode) {
    Author author(@Nullable Chat senderChat, Chat chat) {
      boolean chatItself = senderChat != null && senderChat.id() == chat.id();
      return new Author(id, requireNonNullElse(languageCode, ""), isBot, chatItself);
    }
  }

  /** A chat of any kind. */
  record Chat(long id, String type) {
    Chat {
      requireNonNull(type, "type");
      if (id == 0) {
        throw new IllegalArgumentException("a chat has an id");
      }
    }

    Place place(@Nullable Integer topic) {
      var kind =
          switch (type) {
            case "private" -> Place.Kind.PRIVATE;
            case "channel" -> Place.Kind.CHANNEL;
            default -> Place.Kind.GROUP;
          };
      return new Place(id, kind, topic);
    }
  }
}
