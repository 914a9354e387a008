package dev.soroka.management.audit;

import dev.soroka.management.rest.Paging;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit for tests of other packages. */
public record TestAudit(Audit audit) {
  public TestAudit(JdbcClient jdbc, Clock clock) {
    this(new Audit(jdbc, clock));
  }

  /** What was done to this subject, the first first. */
  public List<String> actions(String subject) {
    return audit.page(subject, Paging.of(null, 100)).items().stream()
        .map(Audit.Entry::action)
        .toList();
  }
}
