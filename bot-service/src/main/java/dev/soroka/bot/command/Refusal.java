package dev.soroka.bot.command;

import java.util.Optional;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.HttpClientErrorException;

/** The words in which another service refuses. */
final class Refusal {
  private Refusal() {}

  static String words(HttpClientErrorException refused) {
    return Optional.ofNullable(refused.getResponseBodyAs(ProblemDetail.class))
        .map(ProblemDetail::getDetail)
        .orElse(refused.getStatusText());
  }
}
