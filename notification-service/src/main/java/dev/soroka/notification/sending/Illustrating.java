package dev.soroka.notification.sending;

import dev.soroka.common.contract.Keyboard;
import dev.soroka.notification.channel.Attachment;
import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Outcome;
import dev.soroka.notification.channel.Style;
import dev.soroka.notification.outbox.Claimed;
import dev.soroka.notification.outbox.Verdict;
import dev.soroka.notification.picture.Pictures;
import dev.soroka.notification.picture.Pictures.Prepared;
import dev.soroka.notification.picture.Taken;
import dev.soroka.notification.picture.Taken.Fault;
import dev.soroka.notification.render.Illustration;
import dev.soroka.notification.render.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Shows the pictures of a part: those that cannot be shown are left out and said to be lost, so
 * that the text leads to them. An album that came in part is never shown again.
 */
final class Illustrating {
  private final Pictures pictures;

  Illustrating(Pictures pictures) {
    this.pictures = pictures;
  }

  /** What is to be done about a part with pictures. */
  sealed interface Next {
    /** Some are still being fetched. */
    record Wait(CompletableFuture<Void> until) implements Next {}

    /** None can be shown. */
    record Nothing(Verdict verdict) implements Next {}

    /**
     * This call shows those that can be shown.
     *
     * @param shown which are in the call
     * @param lost which are not
     */
    record Make(Call.Show call, List<Illustration> shown, List<Integer> lost) implements Next {}
  }

  Next next(Claimed row, Part part, Style style) {
    var urls = part.pictures().stream().map(Illustration::url).toList();
    return switch (pictures.prepare(row.id(), row.sender(), urls)) {
      case Prepared.Wait(var until) -> new Next.Wait(until);
      case Prepared.Ready(var taken) -> next(row, part, style, taken);
    };
  }

  private Next next(Claimed row, Part part, Style style, List<Taken> taken) {
    var attached = new ArrayList<Attachment>();
    var shown = new ArrayList<Illustration>();
    var faults = new ArrayList<Fault>();
    var lost = new ArrayList<Integer>();
    for (int i = 0; i < taken.size(); i++) {
      var picture = part.pictures().get(i);
      var caption = part.last() ? part.text() : picture.caption();
      switch (taken.get(i)) {
        case Taken.Known(var file) -> attached.add(new Attachment.Known(file, caption));
        case Taken.Fresh(var bytes) -> attached.add(new Attachment.Upload(bytes, caption));
        case Taken.Missing(var fault) -> {
          faults.add(fault);
          lost.add(picture.index());
        }
      }
      if (taken.get(i) instanceof Taken.Known || taken.get(i) instanceof Taken.Fresh) {
        shown.add(picture);
      }
    }
    pictures.lost(faults);
    if (attached.isEmpty()) {
      return new Next.Nothing(without(part, lost));
    }
    var keyboard = part.last() ? part.keyboard() : Keyboard.NONE;
    return new Next.Make(
        new Call.Show(row.address(), attached, keyboard, style), shown, List.copyOf(lost));
  }

  /** What becomes of the row after the pictures have been shown, in whole or in part. */
  Verdict shown(Claimed row, Part part, Next.Make made, Outcome.Shown outcome) {
    var urls = made.shown().stream().map(Illustration::url).toList();
    pictures.shown(row.sender(), urls, outcome.files());
    if (part.last()) {
      return new Verdict.Sent(outcome.message(), Verdict.Shows.CAPTION);
    }
    return new Verdict.PartSent(lost(made, outcome.files().size()));
  }

  /** What becomes of the row after the channel would not have them. */
  Verdict unshowable(Claimed row, Part part, Next.Make made, Outcome.Unshowable outcome) {
    var known = made.call().pictures().stream().anyMatch(Attachment.Known.class::isInstance);
    if (known && outcome.arrived() == 0) {
      pictures.forget(row.sender(), made.shown().stream().map(Illustration::url).toList());
      return new Verdict.Again(Duration.ZERO, false, outcome.error());
    }
    int arrived = Math.min(outcome.arrived(), made.shown().size());
    pictures.lost(Collections.nCopies(made.shown().size() - arrived, Fault.REFUSED));
    return without(part, lost(made, arrived));
  }

  private static List<Integer> lost(Illustrating.Next.Make made, int arrived) {
    var lost = new ArrayList<>(made.lost());
    made.shown().stream().skip(arrived).map(Illustration::index).forEach(lost::add);
    return lost;
  }

  private static Verdict without(Part part, List<Integer> lost) {
    return part.last() ? new Verdict.Bare(lost) : new Verdict.PartSent(lost);
  }
}
