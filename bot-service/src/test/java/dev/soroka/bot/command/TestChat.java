package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visits;
import dev.soroka.bot.telegram.Bots;
import dev.soroka.bot.telegram.TelegramProperties;
import dev.soroka.bot.update.Arrival;
import dev.soroka.bot.update.Author;
import dev.soroka.bot.update.Outcome;
import dev.soroka.bot.update.Place;
import dev.soroka.bot.update.Update;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.ReplyRequested.Reply;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.secret.Secrets;
import dev.soroka.testkit.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** A chat with the bot Soroka (1), seen by who writes in it; the other services are fakes. */
final class TestChat {
  static final long BOT = 1;

  private static final ChatProperties PROPERTIES =
      new ChatProperties(Duration.ofMinutes(5), 30, Duration.ofMinutes(5));

  final FakeSubscribers subscribers = new FakeSubscribers();
  final FakeWatches watches = new FakeWatches();
  final FakeSources sources = new FakeSources();
  final FakeItems items = new FakeItems();
  final FakeCollector collector = new FakeCollector();
  final FakeDrafts drafts = new FakeDrafts();
  final FakeQuestions questions = new FakeQuestions();
  final OpenSources open = new OpenSources();
  final Set<Long> administrators = new HashSet<>();
  final List<Message> published = new ArrayList<>();
  final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  final Answering answering;

  private final Map<String, Screen> screens = new LinkedHashMap<>();
  private Place place = new Place(501, Place.Kind.PRIVATE, null);
  private Author author = new Author(501, "en", false, false);
  private long lastUpdate = 100;

  TestChat() {
    var list = new ItemList(clock);
    var own = new OwnWatches(watches);
    var matches = new NewestMatches(items, new PastMatches(items), list);
    var keeping = new WatchKeeping(watches, own, matches);
    var newWatch = new NewWatch(keeping, drafts);
    var start = new Start();
    var asking = new Asking(questions);
    var all = new ArrayList<Buttons>(List.of(start, newWatch, new Help(), new Privacy()));
    all.addAll(aboutWatches(own, newWatch, keeping, asking));
    all.add(new CheckQuery(newWatch, matches, drafts, asking));
    all.add(new Latest(items, items, own, list));
    all.addAll(aboutSources(list, asking));
    all.addAll(aboutTelling(asking));
    var commands = new Commands(all);
    var visits = new Visits(subscribers, this::publish, clock);
    this.answering =
        new Answering(
            bots(),
            commands,
            new Suggestions(newWatch, commands, drafts, questions),
            new Memberships(subscribers, visits, start),
            new Doorkeeper((_, _, user) -> administrators.contains(user), PROPERTIES, clock),
            visits);
  }

  private List<Buttons> aboutWatches(
      OwnWatches own, NewWatch newWatch, WatchKeeping keeping, Asking asking) {
    var one = new OneWatch(own);
    return List.of(
        new MyWatches(watches, own, one),
        new Telling(watches, one),
        new EditWatch(own, one, newWatch, keeping, asking));
  }

  private List<Buttons> aboutSources(ItemList list, Asking asking) {
    var adding = new SourceAdding(sources, drafts, list, PROPERTIES);
    var pages = new PastedPage(collector, drafts, asking);
    return List.of(
        new AddSource(collector, adding, drafts, list, pages), new MySources(sources, open));
  }

  private List<Buttons> aboutTelling(Asking asking) {
    var names = new SourceNames(sources, open);
    var mutes = new MuteScreens(names, clock);
    var own = new OwnItems(items);
    var muting = new Muting(new Mutes(subscribers, clock), mutes, names, asking, drafts, clock);
    return List.of(
        new Pause(subscribers),
        new Resume(subscribers),
        new Languages(subscribers),
        new Forget(subscribers, drafts),
        new MySettings(subscribers, new SettingScreens(asking, clock), clock),
        muting,
        new ItemMuting(own, muting),
        new ItemRating(own, items),
        new Why(items, own, new WhyScreens(new WhyWords(mutes, clock))));
  }

  /** The same chat with somebody whose app speaks this language. */
  TestChat speaking(String language) {
    author = new Author(author.id(), language, false, false);
    return this;
  }

  TestChat inGroup() {
    return inGroup(-600);
  }

  TestChat inGroup(long chat) {
    place = new Place(chat, Place.Kind.GROUP, null);
    return this;
  }

  TestChat inTopic(int topic) {
    place = new Place(-600, Place.Kind.GROUP, topic);
    return this;
  }

  TestChat in(long chat) {
    place = new Place(chat, Place.Kind.PRIVATE, null);
    return this;
  }

  TestChat as(Author somebody) {
    author = somebody;
    return this;
  }

  Place place() {
    return place;
  }

  Author author() {
    return author;
  }

  /** Writes something now. */
  Outcome writes(String text) {
    return on(new Update.Written(nextUpdate(), place, author, clock.instant(), text));
  }

  /** Writes something and gives what is seen then. */
  Screen types(String text) {
    writes(text);
    return screen();
  }

  /** Presses the button with this text on the newest message, and gives what is seen then. */
  Screen presses(String label) {
    var button =
        screen().keyboard().rows().stream()
            .flatMap(List::stream)
            .filter(one -> one.text().equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + label + " on " + labels()));
    sends(String.valueOf(button.data()));
    return screen();
  }

  /** Sends what a button could have, as a hostile client can. */
  Outcome sends(String data) {
    return on(
        new Update.Pressed(nextUpdate(), place, author, "callback" + lastUpdate, newest(), data));
  }

  Outcome on(Update update) {
    return answering.on(arrival(update, 1));
  }

  Arrival arrival(Update update, int tries) {
    return new Arrival(BOT, update, clock.instant(), tries);
  }

  long nextUpdate() {
    lastUpdate++;
    return lastUpdate;
  }

  /** The newest message, as it is now. */
  Screen screen() {
    if (screens.isEmpty()) {
      throw new AssertionError("Nothing has been written");
    }
    return List.copyOf(screens.values()).getLast();
  }

  /** All messages as they are now, the oldest first. */
  List<String> texts() {
    return screens.values().stream().map(screen -> screen.text().text()).toList();
  }

  List<String> labels() {
    return labels(screen());
  }

  static List<String> labels(Screen screen) {
    return screen.keyboard().rows().stream().flatMap(List::stream).map(Button::text).toList();
  }

  /** The replies of this kind, in order. */
  <T extends Reply> List<T> replies(Class<T> kind) {
    return published.stream()
        .map(ReplyRequested.class::cast)
        .map(ReplyRequested::reply)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private long newest() {
    return screens.size();
  }

  private void publish(List<? extends Message> messages) {
    for (var message : messages) {
      published.add(message);
      show((ReplyRequested) message);
    }
  }

  private void show(ReplyRequested request) {
    switch (request.reply()) {
      case Reply.Write(var text, var keyboard) ->
          screens.put(String.valueOf(request.key()), new Screen(text, keyboard));
      case Reply.Edit(var message, var text, var keyboard) -> {
        var key = List.copyOf(screens.keySet()).get((int) message - 1);
        screens.put(key, new Screen(text, keyboard));
      }
      case Reply.Acknowledge _, Reply.OfferCommands _ -> {}
    }
  }

  private static Bots bots() {
    var senders = new CatalogMap<>(Sender::id);
    senders.put(new Sender(BOT, "telegram", "SorokaBot", "v1:unread", null, true));
    var telegram =
        new TelegramProperties(
            URI.create("http://127.0.0.1:1"), Duration.ZERO, Duration.ZERO, Duration.ZERO);
    return new Bots(senders, telegram, new JsonMapper(), new Secrets("A".repeat(43) + "="));
  }
}
