package dev.soroka.management.audit;

import dev.soroka.management.rest.Page;
import dev.soroka.management.rest.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the book of actions. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditResource {
  private final Audit audit;

  AuditResource(Audit audit) {
    this.audit = audit;
  }

  @GetMapping
  Page<Audit.Entry> list(
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "100") int limit) {
    return audit.page(subject, Paging.of(after, limit));
  }
}
