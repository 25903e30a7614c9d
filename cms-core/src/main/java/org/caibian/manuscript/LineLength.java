package org.caibian.manuscript;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;

/**
 * How long a line is as it is set: a Han character and its punctuation count one, Latin letters and
 * figures half. Only ever advice.
 */
public record LineLength(double ems) {

    /** Up to here a headline stands on two lines of a phone. */
    public static final int HEADLINE = 26;

    /** About as much of a title as search engines show. */
    public static final int SEO_TITLE = 30;

    /** About as much of a description as search engines show. */
    public static final int SEO_DESCRIPTION = 80;

    public static LineLength of(String line) {
        return new LineLength(line.strip().codePoints().mapToDouble(LineLength::width).sum());
    }

    public boolean isOver(int ems) {
        return this.ems > ems;
    }

    /** Chinese fonts set what is of either width, such as “ and …, full. */
    private static double width(int character) {
        return switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
            case EastAsianWidth.FULLWIDTH, EastAsianWidth.WIDE, EastAsianWidth.AMBIGUOUS -> 1;
            default -> 0.5;
        };
    }
}
