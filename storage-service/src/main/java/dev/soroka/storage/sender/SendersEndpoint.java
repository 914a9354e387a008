package dev.soroka.storage.sender;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.NewSender;
import dev.soroka.common.api.StorageApi.SenderChange;
import dev.soroka.common.api.StorageApi.SetAside;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.ops.Problem;
import dev.soroka.common.secret.Secrets;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the accounts that send; tokens and proxies leave it only as ciphertext. */
@RestController
class SendersEndpoint implements StorageApi.Senders {
  private final SenderRows rows;
  private final JdbcClient jdbc;
  private final Secrets secrets;
  private final CatalogLog log;
  private final SettingAside settingAside;

  SendersEndpoint(
      SenderRows rows,
      JdbcClient jdbc,
      Secrets secrets,
      CatalogLog log,
      SettingAside settingAside) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.log = log;
    this.settingAside = settingAside;
  }

  @Override
  @Transactional
  public Sender add(NewSender sender) {
    if (sender.channel().isBlank() || sender.token().isBlank()) {
      throw Problem.badRequest("A sender has a channel and a token");
    }
    var proxy = sender.proxy();
    var added =
        jdbc.sql(
                """
                insert into sender (channel, token, fingerprint, proxy)
                values (:channel, :token, :fingerprint, :proxy)
                on conflict (channel, fingerprint) do update set channel = excluded.channel
                returning id, xmax = 0 as fresh
                """)
            .param("channel", sender.channel())
            .param("token", secrets.encrypt(sender.token()))
            .param("fingerprint", secrets.fingerprint(sender.token()))
            .param("proxy", proxy == null || proxy.isBlank() ? null : secrets.encrypt(proxy))
            .query(Added.class)
            .single();
    if (added.fresh()) {
      log.changed(Part.SENDER, added.id());
    }
    return row(added.id()).sender();
  }

  @Override
  public List<Sender> list() {
    return rows.findAll(Sort.by("id")).stream().map(SenderRow::sender).toList();
  }

  @Override
  @Transactional
  public Sender change(long id, SenderChange change) {
    var row = row(id);
    if (change.name() != null) {
      row.rename(change.name());
    }
    if (change.enabled() != null) {
      row.enable(change.enabled());
    }
    log.changed(Part.SENDER, id);
    return rows.saveAndFlush(row).sender();
  }

  @Override
  public SetAside setAside(long id) {
    return settingAside.setAside(id);
  }

  /** Deletes the account; those whom it wrote to are written to by another one from now on. */
  @Override
  @Transactional
  public void remove(long id) {
    if (jdbc.sql("delete from sender where id = :id").param("id", id).update() == 0) {
      return;
    }
    var orphans =
        jdbc.sql("update subscriber set sender = null where sender = :id returning id")
            .param("id", id)
            .query(Long.class)
            .list();
    jdbc.sql("delete from acquaintance where sender = :id").param("id", id).update();
    log.changed(Part.SENDER, id);
    log.changed(Part.SUBSCRIBER, orphans);
  }

  private SenderRow row(long id) {
    return rows.findById(id).orElseThrow(() -> Problem.notFound("There is no sender " + id));
  }

  /** An account's number, and whether it was not there before. */
  private record Added(long id, boolean fresh) {}
}
