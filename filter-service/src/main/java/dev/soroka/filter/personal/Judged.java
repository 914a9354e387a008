package dev.soroka.filter.personal;

import dev.soroka.common.contract.ItemMatched.Match;

/** A match and what is to become of it, unless it was decided before. */
record Judged(Match match, Reason reason) {}
