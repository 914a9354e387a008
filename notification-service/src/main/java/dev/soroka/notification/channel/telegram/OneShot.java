package dev.soroka.notification.channel.telegram;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that is written at most once. OkHttp tries another address of the host when connecting
 * fails, but never sends such a body again, neither after a cut connection nor after a 503 that
 * invites to.
 */
final class OneShot extends RequestBody {
  private final RequestBody content;

  OneShot(MediaType type, byte[] content) {
    this(RequestBody.create(content, type));
  }

  OneShot(RequestBody content) {
    this.content = content;
  }

  @Override
  public @Nullable MediaType contentType() {
    return content.contentType();
  }

  @Override
  public long contentLength() throws IOException {
    return content.contentLength();
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    content.writeTo(sink);
  }
}
