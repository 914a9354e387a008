package dev.soroka.collector.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.brotli.dec.BrotliInputStream;

/** Reads an answer's body, unpacked, and never more of it than a page may have. */
final class Body {
  static final String ENCODINGS = "gzip, deflate, br";

  /** Servers pack once; more is a mistake or a trap. */
  private static final int MOST_ENCODINGS = 2;

  private static final int ZLIB = 8;

  private final int largest;

  Body(int largest) {
    this.largest = largest;
  }

  /** First all from the wire, so that what fails afterwards is the packing and not the network. */
  byte[] read(Response response) throws IOException {
    var encodings = encodings(response);
    var bytes = wire(Objects.requireNonNull(response.body(), "an executed call has a body"));
    for (var encoding : encodings.reversed()) {
      bytes = unpacked(bytes, encoding);
    }
    return bytes;
  }

  private byte[] wire(ResponseBody body) throws IOException {
    if (body.contentLength() > largest) {
      throw new TooLarge();
    }
    return capped(body.byteStream());
  }

  private static List<String> encodings(Response response) throws Undecodable {
    var encodings =
        response.headers("Content-Encoding").stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(encoding -> encoding.strip().toLowerCase(Locale.ROOT))
            .filter(encoding -> !encoding.isEmpty() && !encoding.equals("identity"))
            .toList();
    if (encodings.size() > MOST_ENCODINGS) {
      throw new Undecodable("is packed " + encodings.size() + " times over");
    }
    return encodings;
  }

  private byte[] unpacked(byte[] packed, String encoding) throws TooLarge, Undecodable {
    try {
      var bytes = new ByteArrayInputStream(packed);
      return switch (encoding) {
        case "gzip", "x-gzip" -> capped(new GZIPInputStream(bytes));
        case "deflate" -> inflated(packed);
        case "br" -> capped(new BrotliInputStream(bytes));
        default -> throw new Undecodable("is packed as '" + encoding + "', which nobody asked for");
      };
    } catch (TooLarge | Undecodable e) {
      throw e;
    } catch (IOException e) {
      throw new Undecodable("is not whole " + encoding + " as its headers promise");
    }
  }

  /** Deflate means zlib, but some servers send it bare. */
  private byte[] inflated(byte[] packed) throws IOException {
    boolean bare = packed.length == 0 || (packed[0] & 0x0f) != ZLIB;
    var inflater = new Inflater(bare);
    try {
      return capped(new InflaterInputStream(new ByteArrayInputStream(packed), inflater));
    } finally {
      inflater.end();
    }
  }

  private byte[] capped(InputStream stream) throws IOException {
    try (stream) {
      var bytes = stream.readNBytes(largest);
      if (bytes.length == largest && stream.read() >= 0) {
        throw new TooLarge();
      }
      return bytes;
    }
  }

  /** The page has more bytes than it may. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The page is not packed as its headers say; the message goes on from "the answer". */
  static final class Undecodable extends IOException {
    private static final long serialVersionUID = 1L;

    Undecodable(String message) {
      super(message);
    }
  }
}
