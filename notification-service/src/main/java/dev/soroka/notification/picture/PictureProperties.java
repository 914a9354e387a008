package dev.soroka.notification.picture;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is done for a picture.
 *
 * @param largest the largest that is fetched; Telegram takes photos of up to 10 MB
 * @param longest how long fetching one may take in all
 * @param atOnce how many are fetched at the same time
 * @param memory how much room those have that wait to be sent
 * @param kept how long the channel's name for a picture is used instead of another upload
 */
@Validated
@ConfigurationProperties("notification.pictures")
record PictureProperties(
    @DefaultValue("10MB") DataSize largest,
    @DefaultValue("15s") Duration longest,
    @DefaultValue("8") @Positive int atOnce,
    @DefaultValue("64MB") DataSize memory,
    @DefaultValue("7d") Duration kept) {}
