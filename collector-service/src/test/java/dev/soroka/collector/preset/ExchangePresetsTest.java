package dev.soroka.collector.preset;

import static dev.soroka.collector.source.Pages.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Item;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangePresetsTest {
  @Test
  void bybitPaysForHolding() {
    assertThat(
            Recorded.first(
                "bybit-hold-to-earn",
                """
                {"retCode":0,"result":{"products":[{"coinName":"USDE","yields":[{"coinName":"USDE","apy":"9%"}],
                "status":"Available","apy":"9%","announcementUrl":"https://announcements.bybit.com/1"}]}}
                """))
        .returns("USDE", Item::key)
        .satisfies(item -> assertThat(item.numbers()).containsEntry("apr", number("9", "%")));
  }

  @Test
  void kucoinAnnounces() {
    assertThat(
            Recorded.first(
                "kucoin-announcements",
                """
                {"code":"200000","data":{"totalNum":1,"totalPage":1,"currentPage":1,"pageSize":50,"items":[
                {"annId":129045,"annTitle":"Stake MAG at 12% APR","annType":["latest-announcements",
                "activities"],"annDesc":"Soon","cTime":1772182800000,"language":"en_US",
                "annUrl":"https://www.kucoin.com/announcement/en-mag"}]}}
                """))
        .returns("129045", Item::key)
        .returns(Instant.ofEpochSecond(1772182800), Item::time)
        .satisfies(item -> assertThat(item.labels().get("type")).contains("activities"))
        .satisfies(item -> assertThat(item.numbers()).containsEntry("apr", number("12", "%")));
  }

  @Test
  void gateTellsWhatIsDelisted() {
    assertThat(
            Recorded.first(
                    "gate-currencies",
                    """
                    [{"currency":"GT","name":"GateToken","delisted":true,"withdraw_disabled":false,"chain":"GT"}]
                    """)
                .labels())
        .containsEntry("delisted", List.of("true"));
  }

  @Test
  void mexcAnnounces() {
    assertThat(
            Recorded.first(
                "mexc-announcements",
                """
                {"data":{"results":[{"id":17827791500001,"title":"MEXC Will List MAG",
                "routerUrl":"/announcements/article/17827791500001","createdAt":"2026-02-27T09:00:00Z"}]},
                "code":0}
                """))
        .returns("17827791500001", Item::key)
        .returns(Instant.parse("2026-02-27T09:00:00Z"), Item::time);
  }

  @Test
  void htxAnnounces() {
    assertThat(
            Recorded.first(
                "htx-announcements",
                """
                {"code":200,"data":{"list":[{"id":104900001,"title":"HTX lists MAG","showTime":1772182800000,
                "dealPair":"magusdt"}],"count":1}}
                """))
        .returns("https://www.htx.com/support/104900001", Item::link)
        .returns(Instant.ofEpochSecond(1772182800), Item::time);
  }
}
