package dev.soroka.management.watch;

import dev.soroka.common.query.QueryFault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A query that does not parse, told as a problem with the place of the fault. */
class FaultyQuery extends ErrorResponseException {
  private static final long serialVersionUID = 1L;

  FaultyQuery(QueryFault fault) {
    super(HttpStatus.BAD_REQUEST, problem(fault), null);
  }

  private static ProblemDetail problem(QueryFault fault) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST,
            "The query is faulty at character " + (fault.position() + 1) + ": " + fault.expected());
    problem.setTitle("Faulty query");
    problem.setProperty("position", fault.position());
    problem.setProperty("expected", fault.expected());
    return problem;
  }
}
