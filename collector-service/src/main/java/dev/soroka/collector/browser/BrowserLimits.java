package dev.soroka.collector.browser;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How many browsers there are, when one is replaced, and how much a page may take.
 *
 * @param enabled whether pages are opened in browsers at all
 * @param size browsers open at once, one page each
 * @param age when a browser is replaced, however it does
 * @param pages pages after which a browser is replaced
 * @param memory memory of its own at which a browser is replaced, or ended when a page takes it
 * @param check how often idle browsers are looked after
 * @param executable the Chromium to start; empty for the first one found where they usually are
 * @param niceness by how much Chromium yields to others, 0 to 19
 * @param longest how long one page may take in all, its steps included
 * @param settling how long what the mapping asks for may take to appear once the page has loaded
 * @param traffic bytes that one page may load and send in all
 * @param largest the largest page, as the browser shows it at the end
 * @param folder where pictures of pages are kept on which a mapping found nothing
 * @param pictures how many of those are kept
 */
@Validated
@ConfigurationProperties("collector.browsers")
public record BrowserLimits(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("3") @Positive int size,
    @DefaultValue("30m") @NotNull Duration age,
    @DefaultValue("50") @Positive int pages,
    @DefaultValue("512MB") @NotNull DataSize memory,
    @DefaultValue("60s") @NotNull Duration check,
    @DefaultValue("") String executable,
    @DefaultValue("10") @Min(0) int niceness,
    @DefaultValue("60s") @NotNull Duration longest,
    @DefaultValue("10s") @NotNull Duration settling,
    @DefaultValue("50MB") @NotNull DataSize traffic,
    @DefaultValue("15MB") @NotNull DataSize largest,
    @DefaultValue("data/pictures") @NotNull Path folder,
    @DefaultValue("20") @PositiveOrZero int pictures) {}
