package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Marked;
import dev.soroka.bot.text.Shortened;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** {@code /sources} lists one's own sources, which can be removed, and those open to everybody. */
@Component
class MySources implements Command {
  static final String NAME = "sources";
  static final String REMOVE = "source-remove";

  private static final String REMOVE_CONFIRMED = "source-remove-yes";
  private static final int ON_A_PAGE = 8;
  private static final int LABEL = 28;
  private static final int LINE = 80;

  private final StorageApi.Sources sources;
  private final OpenSources open;

  MySources(StorageApi.Sources sources, OpenSources open) {
    this.sources = sources;
    this.open = open;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Access access() {
    return Access.EVERYONE;
  }

  @Override
  public Screen typed(Visit visit, String argument) {
    return list(visit, 0);
  }

  @Override
  public Screen pressed(Visit visit, Press press) {
    return list(visit, press.page());
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action.Turn(REMOVE, Access.ADMINISTRATORS, this::sure),
        new Action.Turn(REMOVE_CONFIRMED, Access.ADMINISTRATORS, this::remove));
  }

  /** A source in the list, and whether whoever looks at it added it. */
  private record Entry(Source source, boolean isOwn) {}

  private Screen list(Visit visit, int page) {
    var texts = visit.texts();
    var entries = entries(visit);
    var paging = Paging.of(entries, page, ON_A_PAGE);
    var said = new Marked().rich(texts.say(entries.isEmpty() ? "sources.none" : "sources.title"));
    for (boolean isOwn : List.of(true, false)) {
      var some = paging.shown().stream().filter(entry -> entry.isOwn() == isOwn).toList();
      if (!some.isEmpty()) {
        said.paragraph().rich(texts.say(isOwn ? "sources.own" : "sources.open"));
        some.forEach(entry -> add(said, entry));
      }
    }
    var screen = Screen.of(said.done());
    for (var entry : paging.shown()) {
      if (entry.isOwn()) {
        screen = screen.with(removal(entry.source(), paging.number()));
      }
    }
    return screen
        .with(paging.row(NAME))
        .with(visit.button("button.add", "add"), visit.button("button.latest", "latest"));
  }

  private List<Entry> entries(Visit visit) {
    var own = own(visit);
    var entries = new ArrayList<Entry>();
    own.forEach(source -> entries.add(new Entry(source, true)));
    open.all().stream()
        .filter(source -> own.stream().noneMatch(mine -> mine.id() == source.id()))
        .forEach(source -> entries.add(new Entry(source, false)));
    return entries;
  }

  private List<Source> own(Visit visit) {
    return visit
        .known()
        .map(
            subscriber ->
                Paging.all(
                    after -> sources.list(subscriber.id(), after, Paging.FETCHED), Source::id))
        .orElse(List.of());
  }

  /** The address of an operator's source stays with the operator: there may be a key in it. */
  private static void add(Marked said, Entry entry) {
    var source = entry.source();
    said.line()
        .plain("• ")
        .link(Shortened.line(source.name(), LINE), entry.isOwn() ? source.url() : null);
    if (!source.category().isBlank()) {
      said.plain(" — " + source.category());
    }
  }

  private static Button removal(Source source, int page) {
    return Button.press(
        "🗑 " + Shortened.line(source.name(), LABEL), new Press(REMOVE, source.id(), page).data());
  }

  private Optional<Source> find(Visit visit, long id) {
    return own(visit).stream().filter(source -> source.id() == id).findFirst();
  }

  /** The safe way out stands first. */
  private Screen sure(Visit visit, Press press) {
    return find(visit, press.id())
        .map(
            source ->
                Screen.of(visit.texts().say("source.sure", source.name()))
                    .with(visit.button("button.keep", new Press(NAME, 0, press.page())))
                    .with(
                        visit.button(
                            "button.remove-yes",
                            new Press(REMOVE_CONFIRMED, press.id(), press.page()))))
        .orElseGet(() -> noting(visit, press, visit.texts().say("source.gone")));
  }

  private Screen remove(Visit visit, Press press) {
    var source = find(visit, press.id());
    try {
      source.ifPresent(mine -> sources.remove(mine.id(), visit.known().orElseThrow().id()));
    } catch (HttpClientErrorException.NotFound e) {
      source = Optional.empty();
    }
    var note =
        source
            .map(gone -> visit.texts().say("source.removed", gone.name()))
            .orElse(visit.texts().say("source.gone"));
    return noting(visit, press, note);
  }

  private Screen noting(Visit visit, Press press, RichText note) {
    return WatchScreens.noting(list(visit, press.page()), note);
  }
}
