package org.corespond.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.boot.ssl.pem.PemContent;

/** Looks at certificate and key before the start: what does not fit would end no start, and every connection. */
final class TlsFiles {
    private static final byte[] PROBE = "corespond".getBytes(StandardCharsets.US_ASCII);

    private TlsFiles() {}

    /** Both paths are empty when Corespond does not speak https itself. */
    static void check(String certificate, String key) throws IOException {
        if (certificate.isEmpty()) {
            return;
        }
        X509Certificate first = read(
                "CORESPOND_TLS_CERT",
                certificate,
                "certificate",
                content -> content.getCertificates().getFirst());
        PrivateKey mine = read(
                "CORESPOND_TLS_KEY",
                key,
                "private key without a password",
                content -> Objects.requireNonNull(content.getPrivateKey()));
        if (!belong(first, mine)) {
            throw new CannotStart("The key in CORESPOND_TLS_KEY is not the one of the first certificate in"
                    + " CORESPOND_TLS_CERT; the certificate of this machine stands first, those of its issuers below.");
        }
    }

    private static <T> T read(String setting, String path, String what, Function<PemContent, T> part)
            throws IOException {
        try {
            return part.apply(PemContent.load(Path.of(path)));
        } catch (IllegalStateException | IllegalArgumentException | java.io.UncheckedIOException unreadable) {
            throw new CannotStart(setting + " names " + path + ", which holds no " + what + " in PEM form.");
        }
    }

    private static boolean belong(X509Certificate certificate, PrivateKey key) {
        String kind = key.getAlgorithm();
        String way = switch (kind) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> kind;
        };
        try {
            Signature signing = Signature.getInstance(way);
            signing.initSign(key);
            signing.update(PROBE);
            Signature verifying = Signature.getInstance(way);
            verifying.initVerify(certificate.getPublicKey());
            verifying.update(PROBE);
            return verifying.verify(signing.sign());
        } catch (GeneralSecurityException another) {
            return false;
        }
    }
}
