package dev.soroka.sandbox.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "--edge", "--edge\r\n", "--edge\r\n\r\n--edge--", "--edge\r\nX: y\r\n\r\nz"})
  void aBrokenFormHasNothingInIt(String body) {
    var form = new Multipart("multipart/form-data; boundary=edge", bytes(body));

    assertThat(form.fields()).isEmpty();
    assertThat(form.files()).isEmpty();
  }

  @Test
  void withoutABoundaryThereIsNoForm() {
    assertThat(new Multipart("multipart/form-data", bytes("--edge--")).fields()).isEmpty();
  }

  @Test
  void namesMayStandWithoutQuotes_asSomeClientsWriteThem() {
    var form =
        new Multipart(
            "multipart/form-data; boundary=\"edge\"",
            bytes(
                """
                --edge
                content-disposition:form-data;name="chat_id"

                501
                --edge
                content-disposition:form-data;name="a1";filename=photo.png
                content-type:image/png

                PNG
                --edge
                Content-Disposition: form-data; name=caption

                два
                слова
                --edge--
                """
                    .replace("\n", "\r\n")));

    assertThat(form.fields()).containsEntry("chat_id", "501");
    assertThat(form.fields()).containsEntry("caption", "два\r\nслова");
    assertThat(form.files().get("a1")).hasToString("[photo.png, image/png, 3 bytes]");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
