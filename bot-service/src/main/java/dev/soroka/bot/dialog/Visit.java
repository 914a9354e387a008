package dev.soroka.bot.dialog;

import dev.soroka.bot.text.Texts;
import dev.soroka.bot.update.Author;
import dev.soroka.bot.update.Place;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.Subscriber;
import java.util.Optional;

/**
 * Somebody in some chat asks for something: who it is, and how they are answered. Belongs to the
 * thread that handles the update.
 */
public final class Visit {
  private final long bot;
  private final Place place;
  private final Author author;
  private final StorageApi.Subscribers subscribers;
  private final Answers answers;
  private boolean asked;
  private Optional<Subscriber> known = Optional.empty();

  Visit(long bot, Place place, Author author, StorageApi.Subscribers subscribers, Answers answers) {
    this.bot = bot;
    this.place = place;
    this.author = author;
    this.subscribers = subscribers;
    this.answers = answers;
  }

  /** The bot that is visited. */
  public long bot() {
    return bot;
  }

  public Place place() {
    return place;
  }

  public Author author() {
    return author;
  }

  public Address address() {
    return place.address();
  }

  /** The subscriber of this chat, if there is one. */
  public Optional<Subscriber> known() {
    if (!asked) {
      var address = address();
      remember(subscribers.at(address.channel(), address.target(), address.topic()));
    }
    return known;
  }

  /** The subscriber of this chat, made when there is none and opened when the chat was closed. */
  public Subscriber subscriber() {
    return known().filter(subscriber -> !subscriber.closed()).orElseGet(this::meet);
  }

  /** Notes that this chat writes to us: so it is a subscriber from now on, and open. */
  public Subscriber meet() {
    var language = Texts.languageFor(author.language());
    var met = subscribers.meet(new StorageApi.Meeting(address(), bot, language));
    remember(Optional.of(met));
    return met;
  }

  private void remember(Optional<Subscriber> subscriber) {
    known = subscriber;
    asked = true;
  }

  /** What this chat speaks, or what the author's app speaks when we do not know the chat. */
  public String language() {
    return known().map(Subscriber::language).orElse(Texts.languageFor(author.language()));
  }

  public Texts texts() {
    return Texts.in(language());
  }

  /** A button with these words that does this. */
  public Button button(String words, Press press) {
    return Button.press(texts().plain(words), press.data());
  }

  /** A button with these words that leads to a command. */
  public Button button(String words, String command) {
    return button(words, Press.of(command));
  }

  /** Shows a screen; what is shown later during the same visit takes its place. */
  public void show(Screen screen) {
    answers.show(screen);
  }
}
