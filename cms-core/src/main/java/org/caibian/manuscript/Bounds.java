package org.caibian.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much each field of a manuscript may hold. */
public final class Bounds {

    static final int LONGEST_AROUND = Headline.LONGEST;
    private static final int LONGEST_LINE = 120;
    static final int LONGEST_SUMMARY = 300;
    private static final int MOST_AUTHORS = 8;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_TAGS = 12;
    private static final int LONGEST_TAG = 20;

    /** Signs that turn the direction of writing, also of what a page sets behind the line. */
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Bounds() {}

    /** What does not keep to them, field by field. */
    public static List<Problem> problems(Manuscript typed) {
        return Stream.of(
                        within(Problem.Field.HEADLINE, typed.headline(), Headline.LONGEST),
                        furniture(typed.furniture()),
                        within(Problem.Field.ORIGINAL_TITLE, typed.originalTitle(), LONGEST_LINE),
                        within(Problem.Field.ORIGINAL_AUTHOR, typed.originalAuthor(), LONGEST_LINE),
                        within(Problem.Field.SUMMARY, typed.summary(), LONGEST_SUMMARY),
                        within(Problem.Field.DATELINE, typed.dateline(), LONGEST_LINE),
                        within(Problem.Field.NOTE, typed.note(), LONGEST_SUMMARY),
                        each(Problem.Field.AUTHORS, typed.authors(), MOST_AUTHORS, LONGEST_NAME),
                        each(Problem.Field.TAGS, typed.tags(), MOST_TAGS, LONGEST_TAG),
                        typed.picture().stream().flatMap(Bounds::picture))
                .flatMap(problems -> problems)
                .toList();
    }

    private static Stream<Problem> furniture(Furniture typed) {
        return Stream.of(
                        within(Problem.Field.KICKER, typed.kicker(), LONGEST_AROUND),
                        within(Problem.Field.SUBTITLE, typed.subtitle(), LONGEST_AROUND),
                        within(Problem.Field.SEO_TITLE, typed.seoTitle(), LONGEST_LINE),
                        within(
                                Problem.Field.SEO_DESCRIPTION,
                                typed.seoDescription(),
                                LONGEST_SUMMARY))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> picture(Manuscript.PictureLine line) {
        return Stream.of(
                        within(Problem.Field.PICTURE, line.alt(), LONGEST_LINE),
                        within(Problem.Field.PICTURE, line.caption(), LONGEST_SUMMARY),
                        within(Problem.Field.PICTURE, line.credit(), LONGEST_LINE))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> within(Problem.Field field, String text, int longest) {
        var stripped = text.strip();
        var problems = new ArrayList<Problem>();
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            problems.add(new Problem(field, Problem.Fault.FORBIDDEN, 0));
        }
        if (TURNS.matcher(stripped).find()) {
            problems.add(new Problem(field, Problem.Fault.TURNED, 0));
        }
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            problems.add(Problem.tooLong(field, longest));
        }
        return problems.stream();
    }

    private static Stream<Problem> each(
            Problem.Field field, List<String> texts, int most, int longest) {
        return Stream.concat(
                texts.size() > most ? Stream.of(Problem.tooLong(field, most)) : Stream.of(),
                texts.stream().flatMap(text -> within(field, text, longest)));
    }
}
