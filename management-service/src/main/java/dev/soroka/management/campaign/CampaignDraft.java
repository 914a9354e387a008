package dev.soroka.management.campaign;

import dev.soroka.common.api.AudienceApi.Audience;
import dev.soroka.common.contract.Picture;
import dev.soroka.common.ops.Problem;
import dev.soroka.management.notification.LinkButton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A campaign as an admin writes it; what is not said is as usual. */
record CampaignDraft(
    @Nullable String name,
    Map<String, Variants> texts,
    List<List<LinkButton>> buttons,
    List<Picture> pictures,
    @Nullable Audience audience,
    List<Long> senders,
    @Nullable Integer perMinute,
    @Nullable Double canary,
    @Nullable Double stopAbove,
    @Nullable Repeat repeat,
    @Nullable Instant startAt) {
  /** The highest pace: as much as one bot can send with paid broadcast (Bot API FAQ). */
  static final int FASTEST = 60_000;

  private static final int USUAL_PACE = 60;
  private static final int LONGEST_NAME = 100;
  private static final int MOST_PICTURES = 10;
  private static final double USUAL_STOP = 0.3;

  /** A faulty draft is a problem that names the field. */
  Plan plan() {
    checkedName(name);
    if (texts.isEmpty()) {
      throw Problem.badRequest("texts is missing: what shall be said, as {\"en\": \"…\"}?");
    }
    texts.forEach((language, variants) -> variants.check(language));
    Optional.ofNullable(repeat).ifPresent(Repeat::check);
    var plan =
        new Plan(
            texts,
            buttons,
            pictures,
            Objects.requireNonNullElse(audience, Audience.EVERYBODY),
            senders,
            share("canary", canary, 0, 0, 0.5),
            share("stopAbove", stopAbove, USUAL_STOP, 0.01, 1),
            repeat,
            startAt);
    if (pictures.size() > MOST_PICTURES || !pictures.stream().allMatch(CampaignDraft::isShown)) {
      throw Problem.badRequest(
          "pictures are up to %d, each with a url that begins with http:// or https://"
              .formatted(MOST_PICTURES));
    }
    var rows = plan.keyboard().rows();
    if (rows.size() > 8 || rows.stream().anyMatch(row -> row.isEmpty() || row.size() > 8)) {
      throw Problem.badRequest("buttons are up to 8 rows of 1 to 8 buttons");
    }
    return plan;
  }

  private static boolean isShown(Picture picture) {
    return Objects.requireNonNullElse(picture.url(), "").matches("https?://[^\\s]{1,2000}");
  }

  int pace() {
    return perMinute == null ? USUAL_PACE : checkedPace(perMinute);
  }

  String title() {
    return checkedName(name);
  }

  static int checkedPace(int perMinute) {
    if (perMinute < 1 || perMinute > FASTEST) {
      throw Problem.badRequest("perMinute is from 1 to %,d, not %,d".formatted(FASTEST, perMinute));
    }
    return perMinute;
  }

  static String checkedName(@Nullable String name) {
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      throw Problem.badRequest("name is a line of 1 to " + LONGEST_NAME + " characters");
    }
    return name.strip();
  }

  private static double share(
      String field, @Nullable Double given, double usual, double least, double most) {
    double share = given == null ? usual : given;
    if (!(share >= least && share <= most)) {
      throw Problem.badRequest("%s is a share from %s to %s".formatted(field, least, most));
    }
    return share;
  }
}
