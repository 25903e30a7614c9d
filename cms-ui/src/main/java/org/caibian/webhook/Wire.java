package org.caibian.webhook;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.caibian.robot.Door;
import org.caibian.robot.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How each of the three makers wants a robot to be spoken for, as their pages at {@link Kind} say.
 */
final class Wire {
    private static final String HMAC = "HmacSHA256";

    private final JsonMapper json;

    Wire(JsonMapper json) {
        this.json = json;
    }

    /** What is sent, and where. */
    record Message(URI to, String body) {}

    /** So long a text may be: one that is longer is refused, each time anew. */
    static int mostBytes(Kind kind) {
        return kind == Kind.WECOM ? 2_048 : 16_000;
    }

    Message message(Kind kind, Door door, String text, Instant at) {
        return switch (kind) {
            case WECOM ->
                    new Message(
                            door.address(),
                            body(Map.of("msgtype", "text", "text", Map.of("content", text))));
            case DINGTALK ->
                    new Message(
                            door.secret()
                                    .map(secret -> signed(door.address(), secret, at))
                                    .orElse(door.address()),
                            body(Map.of("msgtype", "text", "text", Map.of("content", text))));
            case FEISHU -> new Message(door.address(), feishu(door, text, at));
        };
    }

    /**
     * Whether that answer says that it was taken; all three answer with 200 also where it was not.
     */
    boolean isTaken(Kind kind, String answer) {
        try {
            var code = kind == Kind.FEISHU ? "code" : "errcode";
            return json.readTree(answer).path(code).asInt(-1) == 0;
        } catch (JacksonException noJson) {
            return false;
        }
    }

    private static URI signed(URI address, String secret, Instant at) {
        var now = at.toEpochMilli();
        var sign = hmac(secret, now + "\n" + secret);
        return URI.create(
                "%s&timestamp=%d&sign=%s"
                        .formatted(address, now, URLEncoder.encode(sign, StandardCharsets.UTF_8)));
    }

    /** Signed with the moment as part of the key, over nothing. */
    private String feishu(Door door, String text, Instant at) {
        var body = new LinkedHashMap<String, Object>();
        door.secret()
                .ifPresent(secret -> {
                    var now = Long.toString(at.getEpochSecond());
                    body.put("timestamp", now);
                    body.put("sign", hmac(now + "\n" + secret, ""));
                });
        body.put("msg_type", "text");
        body.put("content", Map.of("text", text));
        return body(body);
    }

    private String body(Map<String, Object> content) {
        return json.writeValueAsString(content);
    }

    private static String hmac(String key, String words) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
