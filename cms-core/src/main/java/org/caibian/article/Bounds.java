package org.caibian.article;

import java.util.ArrayList;
import java.util.List;

/** How much a field may hold. */
final class Bounds {

    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_SUMMARY = 300;
    private static final int MOST_AUTHORS = 8;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_TAGS = 12;
    private static final int LONGEST_TAG = 20;

    private final List<Problem> passed = new ArrayList<>();

    private Bounds() {}

    /** Those that what was typed does not keep to. */
    static List<Problem> passed(Manuscript typed) {
        var bounds = new Bounds();
        bounds.within(Problem.Field.HEADLINE, typed.headline(), Headline.LONGEST);
        bounds.within(Problem.Field.ORIGINAL_TITLE, typed.originalTitle(), LONGEST_LINE);
        bounds.within(Problem.Field.ORIGINAL_AUTHOR, typed.originalAuthor(), LONGEST_LINE);
        bounds.within(Problem.Field.SUMMARY, typed.summary(), LONGEST_SUMMARY);
        bounds.within(Problem.Field.DATELINE, typed.dateline(), LONGEST_LINE);
        bounds.within(Problem.Field.NOTE, typed.note(), LONGEST_SUMMARY);
        bounds.withinEach(Problem.Field.AUTHORS, typed.authors(), MOST_AUTHORS, LONGEST_NAME);
        bounds.withinEach(Problem.Field.TAGS, typed.tags(), MOST_TAGS, LONGEST_TAG);
        typed.picture().ifPresent(bounds::picture);
        return bounds.passed;
    }

    private void picture(Manuscript.PictureLine line) {
        within(Problem.Field.PICTURE, line.alt(), LONGEST_LINE);
        within(Problem.Field.PICTURE, line.caption(), LONGEST_SUMMARY);
        within(Problem.Field.PICTURE, line.credit(), LONGEST_LINE);
    }

    private void withinEach(Problem.Field field, List<String> texts, int most, int longest) {
        if (texts.size() > most) {
            passed.add(Problem.tooLong(field, most));
        }
        texts.forEach(text -> within(field, text, longest));
    }

    private void within(Problem.Field field, String text, int longest) {
        var stripped = text.strip();
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            passed.add(new Problem(field, Problem.Fault.FORBIDDEN, 0));
        }
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            passed.add(Problem.tooLong(field, longest));
        }
    }
}
