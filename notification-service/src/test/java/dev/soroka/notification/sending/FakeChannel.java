package dev.soroka.notification.sending;

import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Channel;
import dev.soroka.notification.channel.Outcome;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A channel that does as the test says, and takes everything where the test says nothing. */
final class FakeChannel implements Channel {
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final AtomicLong messages = new AtomicLong(1_000);
  private volatile Function<Call, Outcome> behaviour = this::takes;

  /** Answers calls so from now on. */
  void answers(Function<Call, Outcome> how) {
    behaviour = how;
  }

  /** Every call but probes ends so from now on. */
  void fails(Outcome outcome) {
    behaviour = call -> call instanceof Call.Probe ? takes(call) : outcome;
  }

  /** The next call ends so. */
  void failsOnce(Outcome outcome) {
    behaviour =
        call -> {
          if (call instanceof Call.Probe) {
            return takes(call);
          }
          isFine();
          return outcome;
        };
  }

  /** The next call lasts until the latch is counted down, and then ends so. */
  CountDownLatch holdsOnce(Outcome outcome) {
    var latch = new CountDownLatch(1);
    behaviour =
        call -> {
          if (call instanceof Call.Probe) {
            return takes(call);
          }
          isFine();
          try {
            latch.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return outcome;
        };
    return latch;
  }

  /** Takes everything from now on. */
  void isFine() {
    behaviour = this::takes;
  }

  /** Does what is asked. */
  Outcome takes(Call call) {
    return switch (call) {
      case Call.Send _ -> new Outcome.Sent(messages.incrementAndGet());
      case Call.Show(_, var pictures, _, _) ->
          new Outcome.Shown(
              messages.addAndGet(pictures.size()),
              pictures.stream().map(picture -> "file-" + messages.get()).toList());
      case Call.Edit edit -> new Outcome.Sent(edit.message());
      case Call.Acknowledge _, Call.OfferCommands _, Call.Probe _ -> new Outcome.Sent(0);
    };
  }

  @Override
  public Outcome call(Call call) {
    calls.add(call);
    return behaviour.apply(call);
  }

  /** All calls but probes, in their order. */
  List<Call> calls() {
    return calls.stream().filter(call -> !(call instanceof Call.Probe)).toList();
  }

  /** What was written or edited, in the order of the calls. */
  List<String> texts() {
    return calls.stream()
        .flatMap(
            call ->
                switch (call) {
                  case Call.Send(_, var text, _, _) -> List.of(text.text()).stream();
                  case Call.Edit(_, var message, var text, _, _, _) ->
                      List.of(message + ": " + text.text()).stream();
                  case Call.Show(_, var pictures, _, _) ->
                      pictures.stream().map(picture -> "🖼 " + picture.caption().text());
                  case Call.Acknowledge _, Call.OfferCommands _, Call.Probe _ ->
                      List.<String>of().stream();
                })
        .toList();
  }

  long probes() {
    return calls.stream().filter(Call.Probe.class::isInstance).count();
  }
}
