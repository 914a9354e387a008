package dev.soroka.collector.stream.chain;

import dev.soroka.collector.source.OptionReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What only {@code evm-logs} knows.
 *
 * @param chain the number of the chain, 56 for BSC
 * @param addresses the contracts whose logs are wanted; all of them when empty
 * @param node where contracts are read over HTTP; amounts stay unknown when empty
 * @param quotes the tokens in which prices are told, as contract to unit: {@code USD} for a stable
 *     coin
 * @param curves contracts that sell along a bonding curve; all others are open pools
 * @param explorer what links begin with, before the hash of the transaction
 */
record EvmOptions(
    int chain,
    List<String> addresses,
    String node,
    Map<String, String> quotes,
    List<String> curves,
    String explorer) {
  private static final int MOST = 1_000;
  private static final String ADDRESS = "0x[0-9a-f]{40}";

  EvmOptions {
    addresses = List.copyOf(addresses);
    quotes = Map.copyOf(quotes);
    curves = List.copyOf(curves);
  }

  static EvmOptions of(Map<String, Object> options) {
    return read(new OptionReader(options));
  }

  static List<String> problems(Map<String, Object> options) {
    var reader = new OptionReader(options);
    read(reader);
    return reader.problems();
  }

  private static EvmOptions read(OptionReader reader) {
    var quotes = new LinkedHashMap<String, String>();
    reader.map("quotes").forEach((token, unit) -> quotes.put(lower(token), unit));
    var addresses = addresses(reader, "addresses");
    var curves = addresses(reader, "curves");
    return new EvmOptions(
        reader.number("chain", 1, 1, Integer.MAX_VALUE),
        addresses,
        reader.text("rpc").orElse(""),
        quotes,
        curves,
        reader.text("explorer").orElse(""));
  }

  private static List<String> addresses(OptionReader reader, String name) {
    var addresses = reader.texts(name, MOST).stream().map(EvmOptions::lower).toList();
    addresses.stream()
        .filter(address -> !address.matches(ADDRESS))
        .findFirst()
        .ifPresent(address -> reader.problem("%s: «%s» is no address".formatted(name, address)));
    return addresses;
  }

  private static String lower(Object text) {
    return String.valueOf(text).strip().toLowerCase(Locale.ROOT);
  }
}
