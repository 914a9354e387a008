package dev.soroka.filter.personal;

import dev.soroka.common.announce.Announcer;
import dev.soroka.common.commit.GroupCommit;
import dev.soroka.filter.personal.judge.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/**
 * Decides together what comes at the same time: of all that has come for a subscriber the most
 * important is told first, and one commit serves many messages. While what was decided is being
 * announced, the next is decided.
 */
@Component
class Together {
  private final Deciding deciding;
  private final Announcer<Decision> announcer;
  private final MeterRegistry meters;
  private final Timer time;
  private final ExecutorService announcing =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("announcing").factory());
  private final GroupCommit<Batch, CompletableFuture<Decided>> commits;

  Together(Deciding deciding, Announcer<Decision> announcer, MeterRegistry meters) {
    this.deciding = deciding;
    this.announcer = announcer;
    this.meters = meters;
    this.time = Timer.builder("soroka_filter_decide").publishPercentileHistogram().register(meters);
    this.commits = new GroupCommit<>("decisions", this::decideAll);
  }

  /**
   * Decides and announces. When that fails together, each is tried by itself, so that what one of
   * them has done wrong harms no other.
   */
  Decided decide(Batch batch) {
    try {
      return announced(commits.submit(batch));
    } catch (RuntimeException _) {
      // What is at fault fails again by itself, and is then tried again or dead-lettered.
      meters.counter("soroka_filter_decided_apart").increment();
      return announced(decideNow(batch));
    }
  }

  @PreDestroy
  void close() {
    commits.close();
    announcing.shutdown();
  }

  private List<CompletableFuture<Decided>> decideAll(List<Batch> batches) {
    return Collections.nCopies(batches.size(), decideNow(Batch.of(batches)));
  }

  private CompletableFuture<Decided> decideNow(Batch batch) {
    var started = Timer.start();
    var decided = deciding.decide(batch);
    started.stop(time);
    return CompletableFuture.supplyAsync(() -> announced(decided), announcing);
  }

  /** One after the other, so that a later message never overtakes the one that it edits. */
  private Decided announced(Decided decided) {
    announcer.announce(decided.unannounced());
    count(decided);
    return decided;
  }

  private static Decided announced(CompletableFuture<Decided> decided) {
    try {
      return decided.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void count(Decided decided) {
    decided.added().forEach(reason -> count(reason, 1));
    count(Reason.ALREADY_SEEN, decided.judged() - decided.added().size());
    int hits = Collections.frequency(decided.added(), Reason.COOLDOWN);
    meters.counter("soroka_filter_cooldown_hits").increment(hits);
  }

  private void count(Reason reason, int decisions) {
    meters.counter("soroka_filter_decisions", "reason", reason.label()).increment(decisions);
  }
}
