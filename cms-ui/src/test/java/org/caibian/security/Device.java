package org.caibian.security;

import java.io.ByteArrayOutputStream;
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
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser on a page of {@code origin}, and a device that holds one passkey for it, as WebAuthn
 * level 3 has them answer; written out by hand, so that the library which checks it is checked.
 */
final class Device {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HexFormat HEX = HexFormat.of();
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int MADE = 64;

    private final String origin;
    private final KeyPair key;
    private final byte[] credential;
    private String handle = "";
    private int signatures;
    private int more = 1;
    private int verified = VERIFIED;

    Device(String origin) {
        this(origin, fresh(), new byte[16]);
        new SecureRandom().nextBytes(credential);
    }

    private Device(String origin, KeyPair key, byte[] credential) {
        this.origin = origin;
        this.key = key;
        this.credential = credential;
    }

    /** The same passkey on a page that only looks like the house's. */
    Device lured(String elsewhere) {
        return of(new Device(elsewhere, key, credential), handle);
    }

    /** The same passkey, said to be of somebody else. */
    Device sayingItIsOf(String another) {
        return of(new Device(origin, key, credential), another);
    }

    /** Another key, said to be this passkey. */
    Device forged() {
        return of(new Device(origin, fresh(), credential), handle);
    }

    private static Device of(Device device, String handle) {
        device.handle = handle;
        return device;
    }

    /** Nobody shows it a finger or types its code. */
    Device unlockedByNobody() {
        verified = 0;
        return this;
    }

    /** Says of each signature that it is none, as most devices do. */
    Device neverCounting() {
        more = 0;
        return this;
    }

    /** Its count goes back to what a copy of it had. */
    void isCopied() {
        signatures = 0;
    }

    /** Makes the passkey, of what the page was asked. */
    String makes(String asked) {
        var options = JSON.readTree(asked);
        handle = options.at("/user/id").asString();
        var made =
                joined(
                        house(options.at("/rp/id").asString()),
                        new byte[] {(byte) (PRESENT | verified | MADE)},
                        count(),
                        new byte[16],
                        new byte[] {0, (byte) credential.length},
                        credential,
                        publicKey());
        // {"fmt": "none", "attStmt": {}, "authData": made} in CBOR
        var attestation =
                joined(
                        HEX.parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
                        new byte[] {(byte) made.length},
                        made);
        return answer(
                Map.of(
                        "clientDataJSON",
                        letters(page("webauthn.create", options)),
                        "attestationObject",
                        letters(attestation)));
    }

    /** Signs what the page was asked. */
    String signs(String asked) {
        var options = JSON.readTree(asked);
        signatures += more;
        var said =
                joined(
                        house(options.at("/rpId").asString()),
                        new byte[] {(byte) (PRESENT | verified)},
                        count());
        var page = page("webauthn.get", options);
        return answer(
                Map.of(
                        "clientDataJSON",
                        letters(page),
                        "authenticatorData",
                        letters(said),
                        "signature",
                        letters(signed(joined(said, sha256(page)))),
                        "userHandle",
                        handle));
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(
                Map.of(
                        "id",
                        letters(credential),
                        "rawId",
                        letters(credential),
                        "type",
                        "public-key",
                        "clientExtensionResults",
                        Map.of(),
                        "response",
                        response));
    }

    private byte[] page(String type, JsonNode options) {
        return JSON.writeValueAsBytes(
                Map.of(
                        "type",
                        type,
                        "challenge",
                        options.at("/challenge").asString(),
                        "origin",
                        origin,
                        "crossOrigin",
                        false));
    }

    private byte[] count() {
        return new byte[] {0, 0, 0, (byte) signatures};
    }

    /** As COSE has it: an elliptic curve, for ES256, on P-256, and where on it. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return joined(
                HEX.parseHex("a5010203262001215820"),
                coordinate(point.getAffineX().toByteArray()),
                HEX.parseHex("225820"),
                coordinate(point.getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        var padded = new byte[32];
        int length = Math.min(number.length, padded.length);
        System.arraycopy(number, number.length - length, padded, padded.length - length, length);
        return padded;
    }

    private byte[] signed(byte[] what) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static KeyPair fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] house(String name) {
        return sha256(name.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] what) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(what);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String letters(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
