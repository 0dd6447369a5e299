package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** decisions 20 */
class NetworkPolicyTest {
    private static final NetworkPolicy.Wish DEFAULT =
            new NetworkPolicy.Wish(false, "127.0.0.1", 8080, "", "", "", false);

    @Test
    void withoutSettingsItIsLocalhostByNameBecausePasskeysNeedAName() {
        assertThat(NetworkPolicy.decide(DEFAULT)).isEqualTo(new NetworkPolicy.Listen("http://localhost:8080"));
    }

    @Test
    void aCertificateMakesItHttps() {
        assertThat(decide("127.0.0.1", "", "cert.pem", "key.pem", false))
                .isEqualTo(new NetworkPolicy.Listen("https://localhost:8080"));
    }

    @ParameterizedTest
    @CsvSource({"cert.pem,''", "'',key.pem"})
    void aCertificateAndItsKeyComeTogether(String certificate, String key) {
        assertThat(refusal(decide("127.0.0.1", "", certificate, key, false)))
                .startsWith("Set both CORESPOND_TLS_CERT and CORESPOND_TLS_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.8.9.10", "::1", "[::1]"})
    void theMachinesOwnAddresses(String address) {
        assertThat(NetworkPolicy.isLoopback(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0", "::", "10.0.0.5", "127.0.0.1.example.org", "localhost.example.org", "1.127.0.0.1"})
    void othersAreNot(String address) {
        assertThat(NetworkPolicy.isLoopback(address)).isFalse();
    }

    @Test
    void anotherAddressWithoutAPublicNameIsRefused() {
        assertThat(refusal(decide("0.0.0.0", "", "cert.pem", "key.pem", false)))
                .contains("0.0.0.0")
                .contains("CORESPOND_PUBLIC_URL");
    }

    @Test
    void anotherAddressWithoutEncryptionIsRefused() {
        assertThat(refusal(decide("0.0.0.0", "http://corespond.example.org", "", "", true)))
                .contains("https");
        assertThat(refusal(decide("0.0.0.0", "http://localhost:8080", "cert.pem", "key.pem", false)))
                .contains("https");
        assertThat(refusal(decide("0.0.0.0", "https://corespond.example.org", "", "", false)))
                .contains("https://corespond.example.org")
                .contains("CORESPOND_TLS_CERT")
                .contains("CORESPOND_BEHIND_PROXY");
    }

    @Test
    void anotherAddressWithNameAndCertificateIsAllowed() {
        assertThat(decide("0.0.0.0", "https://corespond.example.org/", "cert.pem", "key.pem", false))
                .isEqualTo(new NetworkPolicy.Listen("https://corespond.example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "127.0.0.1"})
    void aProxyThatHoldsTheCertificateIsEnough(String address) {
        assertThat(decide(address, "https://corespond.example.org", "", "", true))
                .isEqualTo(new NetworkPolicy.Listen("https://corespond.example.org"));
    }

    @Test
    void aProxyWithoutAPublicNameIsRefusedAlsoOnTheLoopback() {
        assertThat(refusal(decide("127.0.0.1", "", "", "", true))).contains("CORESPOND_PUBLIC_URL");
        assertThat(refusal(decide("127.0.0.1", "http://localhost:8080", "", "", true)))
                .contains("CORESPOND_PUBLIC_URL");
    }

    @Test
    void anotherNameOnTheLoopbackNeedsAProxyOrCertificate() {
        assertThat(refusal(decide("127.0.0.1", "https://corespond.example.org", "", "", false)))
                .contains("CORESPOND_BEHIND_PROXY");
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:9000,http://localhost:9000", "http://localhost/,http://localhost"})
    void theLocalNameMayBeSaidInFull(String publicUrl, String shown) {
        assertThat(decide("127.0.0.1", publicUrl, "", "", false)).isEqualTo(new NetworkPolicy.Listen(shown));
    }

    @Test
    void theDemoListensOnTheLoopbackOnly() {
        assertThat(demo("127.0.0.1", "", false)).isEqualTo(new NetworkPolicy.Listen("http://localhost:8080"));
        assertThat(demo("127.0.0.1", "http://localhost:8080", false))
                .isEqualTo(new NetworkPolicy.Listen("http://localhost:8080"));
        assertThat(refusal(demo("0.0.0.0", "", false))).contains("The demo");
        assertThat(refusal(demo("127.0.0.1", "https://corespond.example.org", false)))
                .contains("The demo");
        assertThat(refusal(demo("127.0.0.1", "", true))).contains("The demo");
        assertThat(refusal(demo("127.0.0.1", "http://localhost:8080", true))).contains("The demo");
    }

    private static NetworkPolicy.Answer demo(String address, String publicUrl, boolean behindProxy) {
        return NetworkPolicy.decide(new NetworkPolicy.Wish(true, address, 8080, publicUrl, "", "", behindProxy));
    }

    private static NetworkPolicy.Answer decide(
            String address, String publicUrl, String certificate, String key, boolean behindProxy) {
        return NetworkPolicy.decide(
                new NetworkPolicy.Wish(false, address, 8080, publicUrl, certificate, key, behindProxy));
    }

    private static String refusal(NetworkPolicy.Answer answer) {
        assertThat(answer).isInstanceOf(NetworkPolicy.Refused.class);
        return ((NetworkPolicy.Refused) answer).sentence();
    }
}
