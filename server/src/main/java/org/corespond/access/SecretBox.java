package org.corespond.access;

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
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts the few secrets that must be read again (AES-256-GCM, SC-28), bound to their account so that a row copied to
 * another account opens nothing. The key lives outside the database (docs/adr/0010).
 */
@Component
class SecretBox {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    SecretBox(
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

    byte[] seal(UUID owner, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, secret);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] open(UUID owner, byte[] sealed) {
        return run(
                Cipher.DECRYPT_MODE,
                owner,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] run(int mode, UUID owner, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the secret key does not fit this secret", e);
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
