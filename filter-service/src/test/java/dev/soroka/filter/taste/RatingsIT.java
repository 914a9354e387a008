package dev.soroka.filter.taste;

import static dev.soroka.testkit.Subscribers.subscriber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.FilterApi.Rating;
import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.Notification.Liking;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Problem;
import dev.soroka.common.ops.Service;
import dev.soroka.filter.others.ItemsInMemory;
import dev.soroka.filter.others.SubscribersInMemory;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RatingsIT {
  private static final StoredItem SPRING = Items.titled("Spring developer").id(1).stored();
  private static final StoredItem LAYOUT = Items.titled("Layout of a page").id(2).stored();

  private final SettableClock clock = SettableClock.at(Items.TIME);
  private final ItemsInMemory items = new ItemsInMemory();
  private final SubscribersInMemory subscribers = new SubscribersInMemory();
  private final ServiceDatabase database = ServiceDatabase.fresh(Service.FILTER);
  private final RatingRows rows =
      new RatingRows(database.client(), database.transaction(), SorokaJson.mapper(), clock);
  private final LearnedTaste taste = new LearnedTaste(rows);
  private final Ratings ratings =
      new StoredRatings(items, subscribers, rows, taste, new SimpleMeterRegistry());

  @BeforeEach
  void twoSubscribersSeeTwoItems() {
    subscribers.put(subscriber(10));
    subscribers.put(subscriber(20));
    items.put(SPRING);
    items.put(LAYOUT);
    taste.follow();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void refusesWhatTheSubscriberCannotSee() {
    items.put(Items.titled("Secret").id(3).audience(Audience.of(List.of(20L))).stored());

    assertThatThrownBy(() -> ratings.rate(new Rating(10, 3, true)))
        .isInstanceOf(Problem.class)
        .hasMessage("There is no item 3");
    assertThatThrownBy(() -> ratings.rate(new Rating(10, 4, true)))
        .isInstanceOf(Problem.class)
        .hasMessage("There is no item 4");
    assertThatThrownBy(() -> ratings.rate(new Rating(30, 1, true)))
        .isInstanceOf(Problem.class)
        .hasMessage("There is no subscriber 30");
    assertThat(database.count("rating")).isZero();
  }

  @Test
  void knowsNothingBeforeTheFirstRating() {
    assertThat(taste.score(10, SPRING)).isEqualTo(0.5);
    assertThat(taste.liked(10, SPRING)).isEmpty();
    assertThat(ratings.learned(10).ratings()).isZero();
  }

  @Test
  void likesMoreOfTheSameFromTheVeryFirstLike() {
    var other = Items.titled("Senior Spring engineer").id(9).stored();
    var unlike = Items.titled("Layout").id(9).stored();

    ratings.rate(new Rating(10, 1, true));

    assertThat(taste.score(10, other)).isGreaterThan(taste.score(10, unlike));
    assertThat(taste.score(20, other)).isEqualTo(0.5);
  }

  @Test
  void keepsOneRatingOfAnItemTheLatest() {
    ratings.rate(new Rating(10, 1, true));
    ratings.rate(new Rating(10, 1, true));
    assertThat(rows.version(10)).isEqualTo(1);

    ratings.rate(new Rating(10, 1, false));

    assertThat(rows.version(10)).isEqualTo(2);
    assertThat(rows.of(10)).extracting(Rated::liked).containsExactly(false);
    assertThat(taste.score(10, SPRING)).isLessThan(0.5);
  }

  @Test
  void learnsWhatAnotherInstanceKept() {
    var other = new LearnedTaste(rows);
    other.follow();
    assertThat(other.score(10, SPRING)).isEqualTo(0.5);

    ratings.rate(new Rating(10, 1, true));
    other.follow();

    assertThat(other.score(10, SPRING)).isEqualTo(taste.score(10, SPRING)).isGreaterThan(0.5);
  }

  @Test
  void countsEveryRatingOfManyAtOnce() throws Exception {
    IntStream.rangeClosed(1, 40)
        .forEach(id -> items.put(Items.titled("Spring " + id).id(id).stored()));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var rated =
          IntStream.rangeClosed(1, 40)
              .mapToObj(id -> threads.submit(() -> ratings.rate(new Rating(10, id, id % 4 != 0))))
              .toList();
      for (Future<?> one : rated) {
        one.get();
      }
    }

    assertThat(rows.version(10)).isEqualTo(40);
    assertThat(ratings.learned(10).ratings()).isEqualTo(40);
    assertThat(ratings.learned(10).liked()).contains(new Liking("spring", 30, 40));
  }

  @Test
  void forgetsTheOldestOfVeryManyRatings() {
    for (int id = 1; id <= RatingRows.KEPT + 2; id++) {
      items.put(Items.titled("Item " + id).id(id).stored());
      ratings.rate(new Rating(10, id, true));
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(ratings.learned(10).ratings()).isEqualTo(RatingRows.KEPT);
    assertThat(database.count("rating where item <= 2")).isZero();
  }

  @Test
  void saysWhatIsLikedAndWhatIsNot() {
    for (int id = 1; id <= 9; id++) {
      items.put(Items.titled("Spring work " + id).id(id).label("author", "Acme").stored());
      ratings.rate(new Rating(10, id, id <= 7));
    }
    for (int id = 11; id <= 15; id++) {
      items.put(Items.titled("Layout work " + id).id(id).stored());
      ratings.rate(new Rating(10, id, false));
    }

    var learned = ratings.learned(10);

    assertThat(learned.ratings()).isEqualTo(14);
    assertThat(learned.liked())
        .containsExactlyInAnyOrder(new Liking("spring", 7, 9), new Liking("Acme", 7, 9));
    assertThat(learned.disliked()).contains(new Liking("layout", 0, 5));
    assertThat(taste.liked(10, SPRING)).containsExactly(new Liking("spring", 7, 9));
  }

  @Test
  void erasesARatingWithItsSubscriber() {
    ratings.rate(new Rating(10, 1, true));
    ratings.rate(new Rating(20, 1, true));

    database.client().sql("delete from subscriber where id = 10").update();

    assertThat(database.count("rating")).isEqualTo(1);
    assertThat(database.count("taste")).isEqualTo(1);
  }
}
