package org.caibian;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines of {@code entry-points.txt}: each way in and its rule. */
record EntryPointLines(Map<String, String> lines) {

    static EntryPointLines read() throws IOException {
        try (var file = EntryPointLines.class.getResourceAsStream("/entry-points.txt")) {
            return new EntryPointLines(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split(" : "))
                            .collect(
                                    Collectors.toMap(
                                            line -> line[0].strip(), line -> line[1].strip())));
        }
    }

    /**
     * Those of one kind: pages, addresses, calls, services, what is pushed, what wakes which pages
     * and carries what, or filters.
     */
    Map<String, String> of(String kind) {
        var found = new TreeMap<>(lines);
        found.keySet().removeIf(line -> !line.startsWith(kind + " "));
        return found;
    }

    /** Its rule, or nothing where it has no line. */
    String ruleOf(String entry) {
        return lines.getOrDefault(entry, "");
    }
}
