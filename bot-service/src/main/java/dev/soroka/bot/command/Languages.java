package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Texts;
import dev.soroka.common.api.StorageApi;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code /lang} changes the language, by a button for each or by its code. */
@Component
class Languages implements Command {
  private final StorageApi.Subscribers subscribers;

  Languages(StorageApi.Subscribers subscribers) {
    this.subscribers = subscribers;
  }

  @Override
  public String name() {
    return "lang";
  }

  @Override
  public Access access() {
    return Access.ADMINISTRATORS;
  }

  @Override
  public Screen typed(Visit visit, String argument) {
    var language = argument.strip().toLowerCase(Locale.ROOT);
    return Texts.LANGUAGES.contains(language) ? speak(visit, language) : choice(visit);
  }

  @Override
  public List<Action> actions() {
    return Texts.LANGUAGES.stream()
        .<Action>map(
            language ->
                new Action.Turn("lang-" + language, access(), (visit, _) -> speak(visit, language)))
        .toList();
  }

  private static Screen choice(Visit visit) {
    var buttons =
        Texts.LANGUAGES.stream()
            .map(language -> visit.button("lang." + language, Press.of("lang-" + language)))
            .toList();
    return Screen.of(visit.texts().say("lang.choose")).with(buttons);
  }

  private Screen speak(Visit visit, String language) {
    subscribers.change(
        visit.subscriber().id(), new StorageApi.SubscriberChange(language, null, null));
    return choice(visit).saying(Texts.in(language).say("lang.done"));
  }
}
