package dev.soroka.filter.engine;

/**
 * Looks through the watches that are filed under what one item has, and puts to it the programs of
 * those that its outline fits.
 */
final class Verifying {
  private final Records records;
  private final int end;
  private final Scratch scratch;
  private final boolean isRevision;
  private final Hits hits;
  private final int[] waiting;
  private int waitingCount;
  private int listed;
  private int verified;

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
    for (int key : item.keys()) {
      var list = postings.get(key);
      if (list != null) {
        candidates(list, outline);
      }
    }
    verifyWaiting();
    return new Looked(listed, verified, scratch.seen().size());
  }

  private void candidates(long[] list, Outline outline) {
    int size = 0;
    while (size < list.length) {
      if (waitingCount > waiting.length / 2) {
        verifyWaiting();
      }
      int stop = Math.min(list.length, size + waiting.length / 2);
      int count = waitingCount;
      for (; size < stop && list[size] != 0; size++) {
        waiting[count] = Postings.address(list[size]);
        count += outline.fits(Postings.sketch(list[size]));
      }
      waitingCount = count;
      if (size < stop) {
        break;
      }
    }
    listed += size;
  }

  /**
   * First touches all records, then verifies them: the processor fetches what does not depend on
   * each other at once, and has it at hand when the programs run. One after the other took three
   * times as long.
   */
  private void verifyWaiting() {
    int inForce = 0;
    for (int i = 0; i < waitingCount; i++) {
      int address = waiting[i];
      if (address < end) {
        var page = records.page(address);
        int at = Records.offset(address);
        waiting[inForce] = address;
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

  private void verify(int address, boolean isProven) {
    var page = records.page(address);
    int at = Records.offset(address);
    var verdict = verdict(scratch.now(), page, at, isProven);
    if (verdict == Verdict.NO) {
      if (Records.isCrossing(page, at) && isPastTheWayBack(page, at) && isFirst(address)) {
        hits.goneBack(records, address);
      }
    } else if (isNews(verdict, page, at) && isFirst(address)) {
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

  /** A watch is listed once for every alternative, and an item may have several of them. */
  private boolean isFirst(int address) {
    return scratch.seen().add(address);
  }
}
