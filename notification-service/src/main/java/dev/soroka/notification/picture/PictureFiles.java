package dev.soroka.notification.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each account's channel calls the pictures that it has from us. */
@Component
class PictureFiles {
  private final JdbcClient database;
  private final Clock clock;

  PictureFiles(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The names of those of these pictures that the channel has had since then, by address. */
  Map<String, String> find(long sender, Collection<String> urls, Instant since) {
    Map<String, String> byHash =
        urls.stream().distinct().collect(Collectors.toMap(PictureFiles::hash, url -> url));
    return database
        .sql(
            """
            select encode(picture, 'hex') as hash, file from picture_file
            where sender = :sender and at >= :since
              and picture = any(select decode(unnest(:hashes), 'hex'))
            """)
        .param("sender", sender)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("hashes", byHash.keySet().toArray(String[]::new))
        .query((row, _) -> Map.entry(row.getString("hash"), row.getString("file")))
        .list()
        .stream()
        .collect(Collectors.toMap(file -> byHash.get(file.getKey()), Map.Entry::getValue));
  }

  void remember(long sender, String url, String file) {
    database
        .sql(
            """
            insert into picture_file (sender, picture, file, at)
            values (:sender, decode(:hash, 'hex'), :file, :now)
            on conflict (sender, picture) do update set file = excluded.file, at = excluded.at
            """)
        .param("sender", sender)
        .param("hash", hash(url))
        .param("file", file)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void forget(long sender, Collection<String> urls) {
    database
        .sql(
            """
            delete from picture_file where sender = :sender
              and picture = any(select decode(unnest(:hashes), 'hex'))
            """)
        .param("sender", sender)
        .param("hashes", urls.stream().map(PictureFiles::hash).toArray(String[]::new))
        .update();
  }

  /** Forgets what is too old to be used. */
  void forgetOlder(Instant before) {
    database
        .sql("delete from picture_file where at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Addresses may be longer than what an index takes. */
  private static String hash(String url) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(url.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
