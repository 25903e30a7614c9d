package org.caibian.manuscript;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something about a field that must be mended; {@code limit} is the bound that was passed, which of
 * several pictures is meant, or how many are open, 0 where there is none of these.
 */
public record Problem(Field field, Fault fault, int limit) {

    /** The field concerned. */
    public enum Field {
        KIND,
        HEADLINE,
        KICKER,
        SUBTITLE,
        /** What readers are told of machines that wrote. */
        AI,
        /** The title search engines are told instead of the headline. */
        SEO_TITLE,
        /** What search engines are told instead of the summary. */
        SEO_DESCRIPTION,
        ORIGINAL_TITLE,
        ORIGINAL_AUTHOR,
        SUMMARY,
        DATELINE,
        AUTHORS,
        SOURCE,
        SECTION,
        TOPIC,
        TAGS,
        PICTURE,
        /** The older story it goes on from. */
        CONTINUES,
        /** What readers are told of a correction. */
        NOTE,
        BODY,
        /** A picture between the paragraphs; {@code limit} says which, from 1. */
        BODY_PICTURE,
        /** What is proposed to change in the body. */
        SUGGESTIONS,
        /** What readers have, and this is a draft of. */
        STORY,
        /** When readers are planned to lose it again. */
        END,
        /** The approval itself: who sealed these words. */
        SEALS
    }

    /** What is wrong with it. */
    public enum Fault {
        /** It must be filled before the article goes to review. */
        MISSING,
        /** It holds more than {@code limit} characters or entries. */
        TOO_LONG,
        /** The body holds more than {@code limit} pictures. */
        TOO_MANY_PICTURES,
        /** Nothing of that name or id is known. */
        UNKNOWN,
        /** It was put aside, and is taken up by no draft that does not have it already. */
        ARCHIVED,
        /** The source is not on the list of sources today. */
        NOT_LISTED,
        /** The licence of the picture has ended. */
        RIGHTS_OVER,
        /** It holds what the editor's schema does not allow. */
        FORBIDDEN,
        /** It holds signs nobody sees that turn the direction of writing. */
        TURNED,
        /** It is for what readers have already. */
        NEEDS_A_STORY,
        /** The chief editor has not switched it on. */
        SWITCHED_OFF,
        /** It does not change while the article is in review. */
        FIXED,
        /** A correction keeps its story's. */
        OF_ITS_STORY,
        /** It would go on from itself, or from what goes on from it. */
        CIRCULAR,
        /** Only a correction says it. */
        OF_CORRECTIONS,
        /**
         * A correction says word for word what readers have, and tells them what it told before.
         */
        UNCHANGED,
        /** Readers have it no more. */
        GONE,
        /** Readers have newer words than those the draft was begun on. */
        BEHIND,
        /** It came before readers had the story. */
        PASSED,
        /** {@code limit} of them are neither accepted nor refused. */
        OPEN,
        /** Fewer different people sealed these words than {@code limit}. */
        TOO_FEW,
        /** The responsible editor has not sealed these words. */
        EDITOR_MISSING
    }

    /** Problems as details of the ledger keep them, for {@link #read}. */
    public static String told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.field() + ":" + problem.fault() + problem.bound())
                .collect(Collectors.joining(" "));
    }

    /** What {@link #told} kept. */
    public static List<Problem> read(String told) {
        return told.isEmpty()
                ? List.of()
                : Stream.of(told.split(" ", -1)).map(Problem::readOne).toList();
    }

    private String bound() {
        return limit == 0 ? "" : ":" + limit;
    }

    private static Problem readOne(String told) {
        var parts = told.split(":", -1);
        return new Problem(
                Field.valueOf(parts[0]),
                Fault.valueOf(parts[1]),
                parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }

    public static Problem missing(Field field) {
        return new Problem(field, Fault.MISSING, 0);
    }

    public static Problem fixed(Field field) {
        return new Problem(field, Fault.FIXED, 0);
    }

    public static Problem tooLong(Field field, int limit) {
        return new Problem(field, Fault.TOO_LONG, limit);
    }

    public static Problem unknown(Field field) {
        return new Problem(field, Fault.UNKNOWN, 0);
    }
}
