package org.caibian.ui.article.form;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several names in one line, as they are typed: authors, tags. Commas of any kind stand between
 * them, or blanks between Chinese ones; in others a blank is part of the name.
 */
final class Names {
    /** The same in the browser, which keeps what is typed there (typed-fields.ts). */
    private static final Pattern BETWEEN =
            Pattern.compile("[\\n\\x0B\\f\\r、，,;；]+|(?<=\\p{IsHan})[ \\t\\u3000]+(?=\\p{IsHan})");

    private Names() {}

    static List<String> in(String typed) {
        return BETWEEN.splitAsStream(typed)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }

    /** The line that is read as these. */
    static String line(List<String> names) {
        var line = String.join(" ", names);
        return in(line).equals(names) ? line : String.join("、", names);
    }
}
