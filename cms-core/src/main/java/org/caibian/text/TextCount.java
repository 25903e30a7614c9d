package org.caibian.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How long words are, as Chinese newsrooms count; the editor counts by the same rules while one
 * writes ({@code body-count.ts}).
 *
 * @param characters 字数: everything that is printed but white space, punctuation too; a letter of a
 *     Latin word is one
 * @param bare the same without punctuation (不计标点)
 * @param words runs of Latin letters, with the digits, hyphens and apostrophes inside them
 * @param minutes whole minutes to read it silently, at least one where anything is written: 400
 *     characters a minute, between the 300 and the 500 that 义务教育语文课程标准 (2022) asks of readers at
 *     twelve and at fifteen, and 240 Latin words, the mean for English non-fiction (Brysbaert 2019)
 */
public record TextCount(int characters, int bare, int words, int minutes) {

    /** Of nothing. */
    public static final TextCount NONE = new TextCount(0, 0, 0, 0);

    private static final double CHARACTERS_A_MINUTE = 400;
    private static final double WORDS_A_MINUTE = 240;
    private static final int NEXT_LINE = 0x85;
    private static final Pattern WORD =
            Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{M}\\p{Nd}'’-]*");

    static TextCount of(String text) {
        int bare = bare(text);
        var found = WORD.matcher(text).results().map(MatchResult::group).toList();
        int inWords = found.stream().mapToInt(TextCount::bare).sum();
        double minutes = (bare - inWords) / CHARACTERS_A_MINUTE + found.size() / WORDS_A_MINUTE;
        return new TextCount(characters(text), bare, found.size(), (int) Math.ceil(minutes));
    }

    /** Only how many are printed, which is asked at each save. */
    static int characters(String text) {
        return (int) text.codePoints().filter(TextCount::isPrinted).count();
    }

    private static int bare(String text) {
        return (int)
                text.codePoints()
                        .filter(TextCount::isPrinted)
                        .filter(each -> !isPunctuation(each))
                        .count();
    }

    /** Whatever Unicode does not call White_Space. */
    private static boolean isPrinted(int character) {
        return !Character.isSpaceChar(character)
                && (character < '\t' || character > '\r')
                && character != NEXT_LINE;
    }

    private static boolean isPunctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }
}
