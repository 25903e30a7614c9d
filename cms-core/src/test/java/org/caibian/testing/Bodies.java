package org.caibian.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies for what the editor and the server are to judge alike, each with a word of what it is. */
public final class Bodies {
    private Bodies() {}

    /** One document, by what is to be seen of it. */
    public record Told(String what, String json) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** What a body may consist of. */
    public static List<Told> allowed() {
        return lines("bodies-allowed.txt");
    }

    /** What no body has in it. */
    public static List<Told> refused() {
        return lines("bodies-refused.txt");
    }

    private static List<Told> lines(String resource) {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                Bodies.class.getResourceAsStream(resource),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.split("\t", 2))
                    .map(parts ->
                            new Told(parts[0], "{\"type\":\"doc\",\"content\":[" + parts[1] + "]}"))
                    .toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
