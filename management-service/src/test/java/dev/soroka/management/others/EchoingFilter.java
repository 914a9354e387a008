package dev.soroka.management.others;

import dev.soroka.common.api.FilterApi;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.testkit.Items;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A filter that wants everything and shows what it was asked. */
@Component
class EchoingFilter implements FilterApi {
  @Override
  public MatchAnswer match(MatchQuestion question) {
    var reasons =
        question.item().numbers().entrySet().stream()
            .map(
                number ->
                    new MatchReason(
                        question.query(),
                        number.getKey() + " at " + question.sourceName(),
                        number.getValue().value() + " " + number.getValue().unit()))
            .toList();
    return new MatchAnswer(true, false, reasons);
  }

  @Override
  public StorageApi.ItemPage search(Search search) {
    return new StorageApi.ItemPage(
        List.of(Items.titled("Wanted: " + search.query()).id(3).stored()), null);
  }

  @Override
  public List<Decided> decisions(long subscriber, @Nullable Long item, int limit) {
    return List.of();
  }
}
