package org.corespond.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import org.corespond.NoDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NoDatabase
class TlsFilesTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    /** The paths of a certificate that signs itself, and of its key. */
    private record Pair(String certificate, String key) {}

    @Test
    void withoutACertificateThereIsNothingToLookAt() {
        assertThatCode(() -> TlsFiles.check("", "")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void aCertificateAndItsKeyMayStart(String kind) throws Exception {
        Pair pair = pair("one", kind);
        assertThatCode(() -> TlsFiles.check(pair.certificate(), pair.key())).doesNotThrowAnyException();
    }

    @Test
    void aKeyOfAnotherCertificateStopsTheStartInOneSentence() throws Exception {
        Pair one = pair("one", "RSA");
        for (Pair other : List.of(pair("two", "RSA"), pair("three", "EC"))) {
            assertThatThrownBy(() -> TlsFiles.check(one.certificate(), other.key()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is not the one of the first certificate");
        }
    }

    @Test
    void whatIsNoCertificateOrNoKeyIsNamed() throws Exception {
        Pair pair = pair("one", "RSA");
        String words =
                Files.writeString(folder.resolve("words.pem"), "not a key\n").toString();

        assertThatThrownBy(() -> TlsFiles.check(words, pair.key()))
                .isInstanceOf(CannotStart.class)
                .hasMessage("CORESPOND_TLS_CERT names " + words + ", which holds no certificate in PEM form.");
        assertThatThrownBy(() -> TlsFiles.check(pair.certificate(), words))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("CORESPOND_TLS_KEY names " + words);
        assertThatThrownBy(() -> TlsFiles.check(pair.certificate(), pair.certificate()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no private key without a password");
    }

    private Pair pair(String name, String kind) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        kind,
                        "-dname",
                        "CN=localhost",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool made no pair");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return new Pair(
                pem(name + ".crt", "CERTIFICATE", keys.getCertificate(name).getEncoded()),
                pem(name + ".key", "PRIVATE KEY", keys.getKey(name, PASSWORD).getEncoded()));
    }

    private String pem(String file, String what, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                        folder.resolve(file),
                        "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n")
                .toString();
    }
}
