package dev.soroka.filter.backtest;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the items of the last days are kept for trying drafts on them.
 *
 * @param folder a folder on a local disk; what is in it lives as long as the process
 */
@ConfigurationProperties("filter.backtest")
record BacktestProperties(Path folder) {}
