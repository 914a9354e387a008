package dev.soroka.common.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "example.org", List.of("93.184.215.14", "2606:2800:21f:cb07::1"),
          "intranet.example.org", List.of("10.1.2.3"),
          "half.example.org", List.of("93.184.215.14", "127.0.0.1"),
          "rebound.example.org", List.of("169.254.169.254"),
          "localhost", List.of("127.0.0.1"),
          "xn--e1afmkfd.xn--p1ai", List.of("93.184.215.14"));

  private final AddressGuard guard = new AddressGuard(List.of(), AddressGuardTest::resolve);

  @ParameterizedTest
  @CsvSource({
    "http://0.0.0.0/, an unspecified address",
    "http://0.1.2.3/, an unspecified address",
    "http://10.0.0.1/, a private address",
    "http://100.64.0.1/, carrier",
    "http://100.127.255.255/, carrier",
    "http://127.0.0.1:8080/, a loopback address",
    "http://127.8.9.1/, a loopback address",
    "http://169.254.1.1/, a link-local address",
    "http://172.16.0.1/, a private address",
    "http://172.31.255.255/, a private address",
    "http://192.0.0.8/, a reserved address",
    "http://192.0.2.1/, an address for examples",
    "http://192.88.99.1/, a reserved address",
    "http://192.168.1.1/, a private address",
    "http://198.18.0.1/, a reserved address",
    "http://198.51.100.7/, an address for examples",
    "http://203.0.113.7/, an address for examples",
    "http://224.0.0.1/, a multicast address",
    "http://255.255.255.255/, a reserved address",
    "http://[::]/, an unspecified address",
    "http://[::1]/, a loopback address",
    "http://[fe80::1]/, a link-local address",
    "http://[fc00::1]/, a private address",
    "http://[fd12:3456::1]/, a private address",
    "http://[fec0::1]/, a private address",
    "http://[ff02::1]/, a multicast address",
    "http://[2001:db8::1]/, an address for examples",
    "http://[2001::1]/, a reserved address",
    "http://[64:ff9b:1::a00:1]/, a private address",
    "http://[4000::1]/, a reserved address",
    "http://localhost/, a loopback address",
    "http://intranet.example.org/, a private address"
  })
  void refusesWhatIsNotPublic(String address, String kind) {
    assertThat(guard.check(address))
        .isInstanceOfSatisfying(
            Verdict.Refused.class, it -> assertThat(it.reason()).contains(kind, "not called"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://[::ffff:10.0.0.1]/, a private address",
    "http://[::ffff:7f00:1]/, a loopback address",
    "http://[::127.0.0.1]/, a loopback address",
    "http://[64:ff9b::10.0.0.1]/, a private address",
    "http://[64:ff9b::a9fe:a9fe]/, metadata",
    "http://[2002:7f00:1::]/, a loopback address",
    "http://[2002:c0a8:101::1]/, a private address"
  })
  void refusesWhatHidesInAnAddressOfTheOtherFamily(String address, String kind) {
    assertThat(guard.check(address))
        .isInstanceOfSatisfying(
            Verdict.Refused.class, it -> assertThat(it.reason()).contains(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://10.0.0.010/",
        "http://256.1.1.1/",
        "http://1.2.3.4.5/",
        "http://example.0x1/"
      })
  void refusesNumbersInUnusualForms(String address) {
    assertThat(guard.check(address))
        .isInstanceOfSatisfying(
            Verdict.Refused.class, it -> assertThat(it.reason()).contains("unusual form"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://１２７.0.0.1/", "http://127。0。0。1/", "http://LOCALHOST./"})
  void seesThroughOtherSpellingsOfTheSameHost(String address) {
    assertThat(guard.check(address))
        .isInstanceOfSatisfying(
            Verdict.Refused.class, it -> assertThat(it.reason()).contains("a loopback address"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', looks like",
    "example.org/feed, looks like",
    "ftp://example.org/, not ftp:",
    "file:///etc/passwd, not file:",
    "http:///path, no host",
    "http://user@example.org/, user name",
    "http://10.0.0.1:80@example.org/, user name",
    "http://example.org\\@10.0.0.1/, backslashes",
    "'http://exa mple.org/', no host",
    "http://[::1%25eth0]/, no host",
    "http://[::1/, no host",
    "http://[1:2]/, no host",
    "http://example.org:22/, Port 22",
    "http://example.org:6379/, Port 6379",
    "http://example.org:99999/, Port 99999",
    "http://example.org:1234567/, no host"
  })
  void refusesWhatIsNoAddressOfTheWeb(String address, String reason) {
    assertThat(guard.check(address))
        .isInstanceOfSatisfying(
            Verdict.Refused.class, it -> assertThat(it.reason()).contains(reason));
  }

  @Test
  void refusesControlCharactersAndEndlessAddresses() {
    assertThat(guard.check("http://example.org/\r\nHost: evil"))
        .isInstanceOf(Verdict.Refused.class);
    assertThat(guard.check("http://example.org/" + "a".repeat(3000)))
        .isEqualTo(new Verdict.Refused("The address is longer than 2048 characters"));
  }

  @Test
  void refusesANameWhenOneOfItsAddressesIsForbidden() {
    assertThat(guard.check("http://half.example.org/")).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void neverNamesTheAddressBehindAName() {
    assertThat(guard.check("http://intranet.example.org/"))
        .isEqualTo(
            new Verdict.Refused(
                "intranet.example.org leads to a private address, which is not called"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/",
        "http://[::ffff:169.254.169.254]/",
        "http://168.63.129.16/",
        "http://100.100.100.200/",
        "http://metadata.google.internal/",
        "http://METADATA/",
        "http://rebound.example.org/"
      })
  void neverOpensMetadataAddresses(String address) {
    var open = new AddressGuard(List.of("0.0.0.0/0", "::/0"), AddressGuardTest::resolve);

    assertThat(open.check(address))
        .isInstanceOfSatisfying(
            Verdict.Refused.class, it -> assertThat(it.reason()).contains("metadata"));
  }

  @Test
  void opensOnlyTheNetworksOfTheOperator() {
    var open = new AddressGuard(List.of("10.0.0.0/8", " fd00::/8"), AddressGuardTest::resolve);

    assertThat(open.check("http://intranet.example.org/")).isInstanceOf(Verdict.Allowed.class);
    assertThat(open.check("http://[fd12::1]:8080/")).isInstanceOf(Verdict.Allowed.class);
    assertThat(open.check("http://127.0.0.1/")).isInstanceOf(Verdict.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"private", "10.0.0.0/33", "10.0.0.0/8/8", "10.0.0/x", "example.org/8"})
  void refusesToStartWithWhatIsNoNetwork(String network) {
    assertThatThrownBy(() -> new AddressGuard(List.of(network), AddressGuardTest::resolve))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(network);
  }

  @Test
  void pinsTheResolvedAddresses() {
    assertThat(guard.check("https://Example.ORG./feed?q=ü#top"))
        .isEqualTo(
            new Verdict.Allowed(
                "example.org",
                List.of(
                    InetAddress.ofLiteral("93.184.215.14"),
                    InetAddress.ofLiteral("2606:2800:21f:cb07::1"))));
  }

  @ParameterizedTest
  @CsvSource({
    "http://8.8.8.8/, 8.8.8.8",
    "https://[2606:4700::1111]:8443/, 2606:4700::1111",
    "http://пример.рф/лента, xn--e1afmkfd.xn--p1ai"
  })
  void allowsLiteralsAndInternationalNames(String address, String host) {
    assertThat(guard.check(address))
        .isInstanceOfSatisfying(Verdict.Allowed.class, it -> assertThat(it.host()).isEqualTo(host));
  }

  @Test
  void tellsAnUnknownNameFromARefusedOne() {
    assertThat(guard.check("https://nowhere.example.org/"))
        .isEqualTo(new Verdict.Unknown("nowhere.example.org"));
  }

  @Test
  void judgesAHostAloneForProxies() {
    assertThat(guard.checkHost("10.0.0.1")).isInstanceOf(Verdict.Refused.class);
    assertThat(guard.checkHost("example.org")).isInstanceOf(Verdict.Allowed.class);
  }

  @Test
  void seesFaultsWithoutLookingNamesUp() {
    assertThat(guard.fault("http://192.168.1.1/"))
        .hasValueSatisfying(it -> assertThat(it).contains("a private address"));
    assertThat(guard.fault("http://metadata/")).isPresent();
    assertThat(guard.fault("gopher://example.org/")).isPresent();
    assertThat(guard.fault("https://intranet.example.org/")).isEmpty();
  }

  private static InetAddress[] resolve(String host) throws UnknownHostException {
    var literals = NAMES.get(host);
    if (literals == null) {
      throw new UnknownHostException(host);
    }
    return literals.stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }
}
