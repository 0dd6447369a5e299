package org.corespond.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key of the installation; it lives outside the database (docs/adr/0010). */
@Component
public class InstanceKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    InstanceKey(
            @Value("${corespond.secret-key:}") String given,
            @Value("${corespond.secret-key-file:}") String file,
            @Value("${corespond.data:}") String data) {
        byte[] bytes = given.isBlank()
                ? fromFile(place(file, data))
                : Base64.getDecoder().decode(given.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("the secret key must be 32 bytes, written in base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /** As it is: what was sealed before keys were derived is opened with it. */
    public SecretKey itself() {
        return key;
    }

    /** A key for one purpose alone, which tells nothing of the others (HKDF, RFC 5869). */
    public SecretKey derived(String purpose) {
        try {
            HKDFParameterSpec how = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .thenExpand(("corespond " + purpose).getBytes(StandardCharsets.UTF_8), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", how);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path place(String file, String data) {
        if (!file.isBlank()) {
            return Path.of(file);
        }
        if (data.isBlank()) {
            throw new IllegalStateException("set corespond.secret-key or corespond.secret-key-file");
        }
        return Path.of(data, "secret.key");
    }

    private static byte[] fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the secret key " + file + " cannot be read", e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                ownerOnly)) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(bytes)));
        } catch (FileAlreadyExistsException e) {
            // Another program of this host made it in the same moment; theirs counts.
            return;
        }
    }
}
