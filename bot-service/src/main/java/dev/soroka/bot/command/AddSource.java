package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Draft;
import dev.soroka.bot.dialog.Drafts;
import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Screen;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.common.api.CollectorApi;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Source;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;

/** {@code /add <url>} looks what is at an address and adds the source it finds there. */
@Component
class AddSource implements Command {
  static final String FROM_DRAFT = "add-draft";

  private static final String CHOSEN = "add-chosen";
  private static final String CORRECT = "add-correct";

  private final CollectorApi collector;
  private final SourceAdding adding;
  private final Drafts drafts;
  private final ItemList list;
  private final PastedPage pages;

  AddSource(
      CollectorApi collector, SourceAdding adding, Drafts drafts, ItemList list, PastedPage pages) {
    this.collector = collector;
    this.adding = adding;
    this.drafts = drafts;
    this.list = list;
    this.pages = pages;
  }

  @Override
  public String name() {
    return "add";
  }

  @Override
  public Access access() {
    return Access.ADMINISTRATORS;
  }

  @Override
  public Screen typed(Visit visit, String argument) {
    if (argument.isBlank()) {
      return Screen.of(visit.texts().say("add.how"))
          .with(visit.button("button.sources", "sources"), visit.button("button.help", "help"));
    }
    return PastedPage.Corrected.in(argument)
        .map(correction -> corrected(visit, correction))
        .orElseGet(() -> look(visit, address(argument.strip())));
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action.Turn(FROM_DRAFT, access(), this::fromDraft),
        new Action.Turn(CHOSEN, access(), this::chosen),
        new Action.Beside(CORRECT, access(), this::correct));
  }

  /** People leave out the scheme as browsers do. */
  private static String address(String written) {
    return written.contains("://") ? written : "https://" + written;
  }

  /** Looking takes a while, so it is said first. */
  private Screen look(Visit visit, String url) {
    visit.show(Screen.of(visit.texts().say("add.looking", url)));
    try {
      return found(visit, url, collector.discover(new CollectorApi.Wanted(url)));
    } catch (HttpClientErrorException refused) {
      return SourceScreens.nothing(visit, url, List.of(Refusal.words(refused)));
    } catch (ResourceAccessException away) {
      if (Refusal.isLate(away)) {
        return SourceScreens.nothing(visit, url, List.of(visit.texts().plain("add.slow")));
      }
      throw away;
    }
  }

  private Screen found(Visit visit, String url, CollectorApi.Discovery discovery) {
    var sources = discovery.sources();
    return switch (sources.size()) {
      case 0 -> SourceScreens.nothing(visit, url, discovery.problems());
      case 1 -> only(visit, sources.getFirst(), discovery.items());
      default -> {
        var offered = sources.subList(0, Math.min(sources.size(), SourceScreens.MOST_CHOICES));
        long draft = drafts.keep(visit.address(), new Draft.FoundSources(offered));
        var items = list.found(SourceAdding.first(discovery.items()));
        yield SourceScreens.choice(visit, offered, items, index -> new Press(CHOSEN, draft, index));
      }
    };
  }

  private Screen only(Visit visit, Source source, List<Item> items) {
    return PastedPage.is(source)
        ? pages.preview(visit, source, items, CHOSEN, CORRECT)
        : adding.add(visit, source, items);
  }

  private Screen fromDraft(Visit visit, Press press) {
    return drafts.find(visit.address(), press.id()).orElse(null)
            instanceof Draft.WantedSource(var url)
        ? look(visit, url)
        : SourceScreens.tooOld(visit);
  }

  private Screen chosen(Visit visit, Press press) {
    return found(visit, press.id(), press.page())
        .map(source -> adding.add(visit, source, List.of()))
        .orElseGet(() -> SourceScreens.tooOld(visit));
  }

  private Screen correct(Visit visit, Press press) {
    return found(visit, press.id(), 0)
        .map(source -> pages.ask(visit, press.id(), source))
        .orElseGet(() -> SourceScreens.tooOld(visit));
  }

  private Screen corrected(Visit visit, PastedPage.Corrected correction) {
    return found(visit, correction.draft(), 0)
        .map(source -> pages.correct(visit, correction, source, CHOSEN, CORRECT))
        .orElseGet(() -> SourceScreens.tooOld(visit));
  }

  private Optional<Source> found(Visit visit, long draft, int index) {
    return drafts.find(visit.address(), draft).orElse(null)
                instanceof Draft.FoundSources(List<Source> sources)
            && index < sources.size()
        ? Optional.of(sources.get(index))
        : Optional.empty();
  }
}
