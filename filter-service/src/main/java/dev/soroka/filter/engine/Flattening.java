package dev.soroka.filter.engine;

import dev.soroka.common.query.Query;
import dev.soroka.common.query.Query.And;
import dev.soroka.common.query.Query.Comparison;
import dev.soroka.common.query.Query.Field;
import dev.soroka.common.query.Query.Not;
import dev.soroka.common.query.Query.Or;
import dev.soroka.common.query.Query.Term;
import dev.soroka.common.query.Query.TextTerm;
import dev.soroka.common.query.Query.Title;
import dev.soroka.common.query.Query.Word;
import dev.soroka.filter.engine.Clause.Compares;
import dev.soroka.filter.engine.Clause.Group;
import dev.soroka.filter.engine.Clause.Has;
import dev.soroka.filter.engine.Clause.Member;
import dev.soroka.filter.words.Folding;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the tree of a query into clauses, with every negation moved inward to the terms: that
 * changes neither what the query wants nor, because {@code not} leaves the unknown unknown, what it
 * leaves open. Names in the query enter the dictionary.
 */
record Flattening(Dictionary dictionary) {

  /** The clauses that hold when the query is satisfied. */
  List<Clause> clauses(Query query) {
    var clauses = new ArrayList<Clause>();
    add(query, true, clauses);
    return clauses;
  }

  private void add(Query query, boolean wanted, List<Clause> clauses) {
    switch (query) {
      case And(var all) when wanted -> all.forEach(one -> add(one, true, clauses));
      case Or(var any) when !wanted -> any.forEach(one -> add(one, false, clauses));
      case And(var all) -> clauses.add(anyOf(all, false));
      case Or(var any) -> clauses.add(anyOf(any, true));
      case Not(var unwanted) -> add(unwanted, !wanted, clauses);
      case Term term when wanted -> clauses.add(new Clause(ways(term, true)));
      case Term term -> ways(term, false).forEach(way -> clauses.add(Clause.of(way)));
    }
  }

  /** A query among others becomes a member of their clause, or as many as it has ways. */
  private Clause anyOf(List<Query> queries, boolean wanted) {
    var members = new ArrayList<Member>();
    for (var query : queries) {
      var clauses = new ArrayList<Clause>();
      add(query, wanted, clauses);
      if (clauses.size() == 1) {
        members.addAll(clauses.getFirst().members());
      } else {
        members.add(new Group(clauses));
      }
    }
    return new Clause(members);
  }

  /** The ways in which a term can be satisfied, or all that must not be when it is unwanted. */
  private List<Member> ways(Term term, boolean wanted) {
    return switch (term) {
      case TextTerm words -> words(words, false, wanted);
      case Title(var words) -> words(words, true, wanted);
      case Field(var name, var value) ->
          List.of(new Has(dictionary.label(name, Folding.value(value)), wanted));
      case Comparison(var name, var operator, var limit, var currency) ->
          List.of(new Compares(dictionary.number(name, currency), operator, limit, wanted));
    };
  }

  private List<Member> words(TextTerm term, boolean onlyTitle, boolean wanted) {
    if (term instanceof Word(var word)) {
      int plain = dictionary.words().findPlain(word, onlyTitle);
      if (plain != Keys.NONE) {
        return List.of(new Has(plain, wanted));
      }
    }
    return Wording.of(term).stream().map(way -> (Member) has(way, onlyTitle, wanted)).toList();
  }

  private Has has(Wording way, boolean onlyTitle, boolean wanted) {
    return new Has(key(way.slots(), onlyTitle), wanted);
  }

  private int key(List<Slot> slots, boolean onlyTitle) {
    if (slots.isEmpty()) {
      return Dictionary.NEVER;
    }
    if (slots.size() == 1) {
      return dictionary.word(slots.getFirst(), onlyTitle);
    }
    int first = slots.getFirst().offset();
    return dictionary
        .words()
        .phrase(
            slots.stream().mapToInt(slot -> dictionary.word(slot, false)).toArray(),
            slots.stream().mapToInt(slot -> slot.offset() - first).toArray(),
            onlyTitle);
  }
}
