package dev.soroka.bot.command;

import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;

/** What other services answer instead of what was asked for. */
final class Refusal {
  private Refusal() {}

  /** The words in which it refuses. */
  static String words(HttpClientErrorException refused) {
    return Optional.ofNullable(refused.getResponseBodyAs(ProblemDetail.class))
        .map(ProblemDetail::getDetail)
        .orElse(refused.getStatusText());
  }

  /** Whether it was reached and took too long, so that asking again would take as long again. */
  static boolean isLate(ResourceAccessException failure) {
    var cause = failure.getCause();
    return cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
  }
}
