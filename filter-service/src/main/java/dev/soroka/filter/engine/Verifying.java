package dev.soroka.filter.engine;

/**
 * Looks through the watches that are filed under what one item has, and puts to it the programs of
 * those that its outline fits.
 */
final class Verifying {
  /** What stands so far behind the beginning of a record is in the next line of the cache. */
  private static final int MOST_OF_A_RECORD = 15;

  private final Records records;
  private final int end;
  private final Scratch scratch;
  private final boolean isRevision;
  private final Hits hits;
  private final int[] waiting;
  private int waitingCount;
  private boolean hasFewLabels;
  private int listed;
  private int verified;
  private int told;

  /** Only kept so that the compiler does not leave out the touching. */
  @SuppressWarnings("UnusedVariable")
  private int touched;

  /**
   * A look at the watches as they are now.
   *
   * @param end up to where the records are looked at
   * @param isRevision whether there is a revision before the item
   */
  Verifying(Records records, int end, Scratch scratch, boolean isRevision, Hits hits) {
    this.records = records;
    this.end = end;
    this.scratch = scratch;
    this.isRevision = isRevision;
    this.hits = hits;
    this.waiting = scratch.waiting();
  }

  /** Looks at the watches that may want the item. */
  Looked candidates(ItemKeys item, Postings postings) {
    var outline = item.outline();
    hasFewLabels = outline.hasFewLabels();
    postings.collect(item, scratch.lists(), scratch.parts());
    candidates(scratch.lists(), Lists.WITH_LABELS, outline);
    candidates(scratch.parts(), Lists.WITHOUT_LABELS, outline);
    verifyWaiting();
    return new Looked(listed, verified, told);
  }

  private void candidates(Collected lists, int entry, Outline outline) {
    for (int i = 0; i < lists.size(); i++) {
      candidates(lists.get(i), entry, outline);
    }
    lists.clear();
  }

  private void candidates(int[] list, int entry, Outline outline) {
    int listedHere = Lists.count(list);
    int most = waiting.length / 2;
    int behind = 1 + listedHere * entry;
    for (int at = 1; at < behind; ) {
      if (waitingCount > most) {
        verifyWaiting();
      }
      int count = waitingCount;
      for (int stop = Math.min(behind, at + most * entry); at < stop; at += entry) {
        waiting[count] = list[at];
        count +=
            entry == Lists.WITH_LABELS
                ? outline.fits(list[at + 1], list[at + 2])
                : outline.fits(list[at + 1]);
      }
      waitingCount = count;
    }
    listed += listedHere;
  }

  /**
   * First touches all records, then verifies them: the processor fetches what does not depend on
   * each other at once, and has it at hand when the programs run.
   */
  private void verifyWaiting() {
    int inForce = 0;
    for (int i = 0; i < waitingCount; i++) {
      int address = waiting[i];
      if (address < end) {
        var page = records.page(address);
        int at = Records.offset(address);
        waiting[inForce] = address;
        touched += page[Math.min(at + MOST_OF_A_RECORD, page.length - 1)];
        inForce += Records.isInForce(page, at, end) ? 1 : 0;
      }
    }
    for (int i = 0; i < inForce; i++) {
      verify(waiting[i], true);
    }
    verified += waitingCount;
    waitingCount = 0;
  }

  /** Looks at every single watch. */
  void all() {
    for (int it = records.next(Records.NONE, end); it != Records.NONE; it = records.next(it, end)) {
      verify(it, false);
    }
  }

  private void verify(int address, boolean isListed) {
    var page = records.page(address);
    int at = Records.offset(address);
    var verdict = verdict(scratch.now(), page, at, isListed);
    if (verdict == Verdict.NO) {
      if (Records.isCrossing(page, at)
          && isPastTheWayBack(page, at)
          && isFirst(address, isListed)) {
        hits.goneBack(records, address);
      }
    } else if (isNews(verdict, page, at) && isFirst(address, isListed)) {
      told++;
      hits.found(records, address, verdict);
    }
  }

  private static Verdict verdict(Presence item, int[] page, int at, boolean isProven) {
    return item.verdict(
        page, Records.start(at), Records.rest(page, at), Records.end(page, at), isProven);
  }

  private boolean isPastTheWayBack(int[] page, int at) {
    return scratch
        .now()
        .isPastTheWayBack(
            page,
            Records.start(at),
            Records.rest(page, at),
            Records.end(page, at),
            Records.percent(page, at));
  }

  /** A changed item is news to a watch only when it wants this revision more than the last one. */
  private boolean isNews(Verdict verdict, int[] page, int at) {
    return !isRevision || verdict.compareTo(verdict(scratch.before(), page, at, false)) > 0;
  }

  /** A watch is listed once for every alternative and label, and an item may have several. */
  private boolean isFirst(int address, boolean isListed) {
    return !isListed || isListedOnce(address) || scratch.seen().add(address);
  }

  /** So it is nearly always, and need not be remembered then. */
  private boolean isListedOnce(int address) {
    var page = records.page(address);
    int at = Records.offset(address);
    return hasFewLabels && scratch.now().hasOneOf(page, Records.start(at), Records.rest(page, at));
  }
}
