package dev.soroka.filter.engine;

import dev.soroka.common.contract.MatchReason;
import java.util.List;
import java.util.stream.Stream;

/** A compiled part of a query. */
sealed interface Condition {
  Verdict verdict(AnalysedItem item);

  /** The terms that make it true or leave it open, in the query's order. */
  Stream<MatchReason> reasons(AnalysedItem item);

  /** All of these are so. */
  record All(List<Condition> members) implements Condition {
    public All {
      members = List.copyOf(members);
    }

    @Override
    public Verdict verdict(AnalysedItem item) {
      var verdict = Verdict.YES;
      for (var member : members) {
        verdict = verdict.and(member.verdict(item));
        if (verdict == Verdict.NO) {
          break;
        }
      }
      return verdict;
    }

    @Override
    public Stream<MatchReason> reasons(AnalysedItem item) {
      return members.stream().flatMap(member -> member.reasons(item));
    }
  }

  /** At least one of these is so. */
  record Any(List<Condition> members) implements Condition {
    public Any {
      members = List.copyOf(members);
    }

    @Override
    public Verdict verdict(AnalysedItem item) {
      var verdict = Verdict.NO;
      for (var member : members) {
        verdict = verdict.or(member.verdict(item));
        if (verdict == Verdict.YES) {
          break;
        }
      }
      return verdict;
    }

    @Override
    public Stream<MatchReason> reasons(AnalysedItem item) {
      var verdict = verdict(item);
      return members.stream()
          .filter(member -> member.verdict(item) == verdict)
          .flatMap(member -> member.reasons(item));
    }
  }

  /** This is not so; nothing in the item is the reason for that. */
  record None(Condition unwanted) implements Condition {
    @Override
    public Verdict verdict(AnalysedItem item) {
      return unwanted.verdict(item).not();
    }

    @Override
    public Stream<MatchReason> reasons(AnalysedItem item) {
      return Stream.empty();
    }
  }

  /** Something in the item is what a term of the query wants. */
  sealed interface Leaf extends Condition permits Worded, Labelled, Compared {}
}
