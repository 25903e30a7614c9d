package org.caibian.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Two lines of {@code every-role.txt}: what is asked, and what each gets. */
record Play(String method, String path, String scene, String body, String answers) {

    private static final int NOTHING_SENT = 2;

    static Stream<Play> all() throws IOException {
        try (var file = Play.class.getResourceAsStream("/every-role.txt")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.replaceAll("(?m)^#.*\n", "").split("\n(?=[A-Z])"))
                    .map(Play::read);
        }
    }

    private static Play read(String lines) {
        var asked = lines.strip().split("\n", 2);
        var parts = asked[0].split("  ", 3);
        var address = parts[0].split(" ", 2);
        return new Play(
                address[0],
                address[1],
                parts[1],
                parts.length == NOTHING_SENT ? "" : parts[2],
                asked.length == 1 ? "" : asked[1].strip());
    }

    Play answered(String now) {
        return new Play(method, path, scene, body, now);
    }

    /** As the program knows it. */
    String address() {
        return method + " " + ApiAddresses.V1 + path.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        var sent = body.isEmpty() ? "" : "  " + body;
        return "%s %s  %s%s\n    %s".formatted(method, path, scene, sent, answers);
    }
}
