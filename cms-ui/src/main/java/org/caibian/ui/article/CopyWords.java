package org.caibian.ui.article;

import java.util.EnumMap;
import java.util.Map;
import org.caibian.manuscript.FormLine;
import org.caibian.manuscript.Manuscript;
import org.caibian.ui.article.form.Words;

/**
 * What stands on a copy of a draft: its body as the editor has it, and the lines around it for
 * which others may be proposed.
 */
record CopyWords(String body, Map<FormLine, String> lines) {

    CopyWords {
        lines = Map.copyOf(lines);
    }

    static CopyWords of(Manuscript words) {
        var lines = new EnumMap<FormLine, String>(FormLine.class);
        for (var line : FormLine.values()) {
            lines.put(line, line.of(words));
        }
        return new CopyWords(words.body(), lines);
    }

    /** The same with what a browser has of the lines, by their names. */
    CopyWords typedOver(String typed, Map<String, String> fields) {
        var now = new EnumMap<FormLine, String>(FormLine.class);
        lines.forEach((line, words) -> now.put(line, fields.getOrDefault(line.name(), words)));
        return new CopyWords(typed, now);
    }

    String of(FormLine line) {
        return lines.getOrDefault(line, "");
    }

    /** Whether both read the same, however their bodies are written down. */
    boolean readsAs(CopyWords other) {
        return lines.equals(other.lines) && Words.body(body).equals(Words.body(other.body));
    }
}
