package org.corespond.access;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** A passkey device made of software, as browsers answer for it (WebAuthn 3, sections 5.1 and 6.1). */
class SoftPasskey {
    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;
    private static final HexFormat HEX = HexFormat.of();

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private final byte[] user;
    private int count;

    SoftPasskey(byte[] user) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = generator.generateKeyPair();
        this.user = user;
        new SecureRandom().nextBytes(id);
    }

    /** The answer to creation options, as {@code credential.toJSON()} writes it. */
    String create(String challenge, int flags) throws GeneralSecurityException {
        byte[] data = join(
                authenticatorData(flags | WITH_KEY),
                new byte[16],
                new byte[] {0, (byte) id.length},
                id,
                HEX.parseHex("a5010203262001215820"),
                coordinate(((ECPublicKey) keys.getPublic()).getW().getAffineX()),
                HEX.parseHex("225820"),
                coordinate(((ECPublicKey) keys.getPublic()).getW().getAffineY()));
        byte[] object = join(
                HEX.parseHex("a3"),
                HEX.parseHex("63666d74646e6f6e65"),
                HEX.parseHex("6761747453746d74a0"),
                HEX.parseHex("686175746844617461"),
                new byte[] {0x58, (byte) data.length},
                data);
        return """
                {"id":"%s","rawId":"%s","type":"public-key","authenticatorAttachment":"platform",
                 "clientExtensionResults":{"credProps":{"rk":true}},
                 "response":{"clientDataJSON":"%s","attestationObject":"%s","authenticatorData":"%s",
                             "publicKeyAlgorithm":-7,"transports":["internal"]}}
                """.formatted(
                        text(id), text(id), text(clientData("webauthn.create", challenge)), text(object), text(data));
    }

    /** The answer to request options. */
    String show(String challenge, int flags) throws GeneralSecurityException {
        byte[] data = authenticatorData(flags);
        byte[] client = clientData("webauthn.get", challenge);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(hash(client));
        return """
                {"id":"%s","rawId":"%s","type":"public-key","authenticatorAttachment":"platform",
                 "clientExtensionResults":{},
                 "response":{"clientDataJSON":"%s","authenticatorData":"%s","signature":"%s","userHandle":"%s"}}
                """.formatted(text(id), text(id), text(client), text(data), text(signature.sign()), text(user));
    }

    private byte[] authenticatorData(int flags) throws GeneralSecurityException {
        count++;
        return join(hash("localhost".getBytes(StandardCharsets.UTF_8)), new byte[] {(byte) flags}, new byte[] {
            0, 0, 0, (byte) count
        });
    }

    private static byte[] clientData(String type, String challenge) {
        return """
                {"type":"%s","challenge":"%s","origin":"http://localhost:8080","crossOrigin":false}\
                """.formatted(type, challenge).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] out = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, out, 32 - length, length);
        return out;
    }

    private static byte[] hash(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
