package dev.soroka.collector.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.local.LocalSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourtesyTest {
  private final LocalSite site = LocalSite.open();
  private final Fetching fetching = Visits.fetching(Visits::resolve);
  private final Visits visits = new Visits(site);

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void readsNoPageThatTheSiteKeepsFromRobots() {
    site.page("/robots.txt", "User-agent: *\nDisallow: /private");

    assertThat(fetching.knock(visits.visit("/private/list?page=1"), true))
        .get()
        .returns(Trouble.ROBOTS, Fetched.Failed::trouble)
        .returns(
            "The robots.txt of 127.0.0.1 asks robots not to read /private/list",
            Fetched.Failed::error);
    assertThat(fetching.knock(visits.visit("/public"), true)).isEmpty();
    assertThat(site.requests()).as("asked once").hasSize(1);
  }

  @Test
  void readsNoPageOfASiteWhoseRulesCannotBeHad() {
    site.page("/robots.txt", 500, new byte[0]);

    assertThat(fetching.knock(visits.visit("/list"), true))
        .get()
        .returns(Trouble.ROBOTS, Fetched.Failed::trouble)
        .returns(Visits.NOW.plusSeconds(600), Fetched.Failed::notBefore);
  }

  @Test
  void readsASiteWithoutRules() {
    assertThat(fetching.knock(visits.visit("/list"), true)).isEmpty();
    assertThat(site.requests()).extracting(LocalSite.Request::path).containsExactly("/robots.txt");
  }

  @Test
  void asksForNoRulesWhereFeedsAreRead() {
    site.page("/robots.txt", "User-agent: *\nDisallow: /");

    assertThat(fetching.knock(visits.visit("/feed"), false)).isEmpty();
    assertThat(site.requests()).isEmpty();
  }
}
