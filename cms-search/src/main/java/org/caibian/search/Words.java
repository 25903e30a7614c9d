package org.caibian.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader typed, taken apart for the engines: each part must be found somewhere in a story.
 * No character is an operator but the quotation marks around an exact phrase.
 */
public record Words(List<Part> parts) {

    private static final int LONGEST = 80;
    private static final int MOST_PARTS = 12;

    /** Words to be found together, where {@code exact} in just that order. */
    public record Part(String text, boolean exact) {}

    public Words {
        parts = List.copyOf(parts);
    }

    /** How many of the {@code terms} an engine made of a part must be found in one text. */
    public static int needed(int terms) {
        return terms <= 2 ? terms : terms * 3 / 4;
    }

    /** {@link #needed} as Elasticsearch writes it. */
    public static final String NEEDED = "2<75%";

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Reads anything at all; what is too much is cut off. */
    public static Words parse(String typed) {
        var parts = new ArrayList<Part>();
        var pieces = quotesAlike(typed).split("\"", -1);
        for (int i = 0; i < pieces.length; i++) {
            boolean quoted = i % 2 == 1 && i < pieces.length - 1;
            var piece = pieces[i].strip();
            if (quoted) {
                parts.add(new Part(piece, true));
            } else {
                for (var word : piece.split(" +", -1)) {
                    parts.add(new Part(word, false));
                }
            }
        }
        parts.removeIf(part -> part.text().codePoints().noneMatch(Words::carriesMeaning));
        return new Words(parts.subList(0, Math.min(parts.size(), MOST_PARTS)));
    }

    private static String quotesAlike(String typed) {
        var clean = new StringBuilder();
        typed.codePoints()
                .limit(LONGEST)
                .map(c ->
                        switch (c) {
                            case '“', '”', '„', '«', '»', '「', '」', '『', '』', '＂' -> '"';
                            default -> isSpeakable(c) ? c : ' ';
                        })
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean carriesMeaning(int c) {
        return Character.isLetterOrDigit(c) || Character.isEmojiPresentation(c);
    }

    private static boolean isSpeakable(int c) {
        int type = Character.getType(c);
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED;
    }
}
