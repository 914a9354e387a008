package dev.soroka.filter.personal.judge;

/** What became of one watch's claim. */
record Verdict(Claim claim, Outcome outcome) {
  Reason reason() {
    return outcome.reason();
  }
}
