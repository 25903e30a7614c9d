package org.caibian.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.caibian.manuscript.Problem;

/**
 * One thing a draft is asked for, before others review it or before readers get it, and how that
 * came out; {@code problems} says why where it failed, {@code until} what it waits for where it
 * does, and both are empty otherwise.
 */
public record Check(
        Subject subject, Outcome outcome, List<Problem> problems, Optional<Instant> until) {

    /** What is asked, in the order in which people are told. */
    public enum Subject {
        /** Enough different people sealed these very words. */
        SEALS,
        /** The responsible editor is among them. */
        EDITOR_SEALED,
        HEADLINE,
        BODY,
        /** Whatever was proposed was accepted or refused. */
        SUGGESTIONS,
        SECTION,
        SOURCE,
        /** The source is on the list of sources today. */
        SOURCE_LISTED,
        ORIGINAL_TITLE,
        ORIGINAL_AUTHOR,
        /** The licence of the picture at its head runs. */
        PICTURE_LICENSED,
        /** The licences of all pictures between its paragraphs run. */
        BODY_PICTURES_LICENSED,
        /** It does not go on from what goes on from it. */
        CHAIN,
        /** A correction is of the kind its story is. */
        KIND,
        /** A correction tells readers what it puts right, and nothing else does. */
        NOTE,
        /** It was begun on the words readers have now. */
        STORY,
        /** The instant it was set to go out at has come. */
        SCHEDULE,
        /** Its embargo is over. */
        EMBARGO,
        /** The time it is planned to be taken from readers again has not come yet. */
        END
    }

    /** How it came out. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** It passes by itself when its instant comes. */
        WAITS,
        /** There is nothing of the kind to be asked here. */
        NOT_ASKED
    }

    public Check {
        problems = List.copyOf(problems);
    }

    /** It passes where there are no problems. */
    public static Check of(Subject subject, List<Problem> problems) {
        return new Check(
                subject,
                problems.isEmpty() ? Outcome.PASSED : Outcome.FAILED,
                problems,
                Optional.empty());
    }

    public static Check of(Subject subject, boolean passes, Problem otherwise) {
        return of(subject, passes ? List.of() : List.of(otherwise));
    }

    /** What is asked of {@code what}, where there is one. */
    public static <T> Check of(
            Subject subject, Optional<T> what, Predicate<T> passes, Problem otherwise) {
        return what.map(each -> of(subject, passes.test(each), otherwise))
                .orElseGet(() -> notAsked(subject));
    }

    public static Check notAsked(Subject subject) {
        return new Check(subject, Outcome.NOT_ASKED, List.of(), Optional.empty());
    }

    /** What passes once {@code instant} has come, where there is one; it has not before that. */
    public static Check since(Subject subject, Optional<Instant> instant, Instant now) {
        return instant.map(each ->
                        each.isAfter(now)
                                ? new Check(subject, Outcome.WAITS, List.of(), instant)
                                : of(subject, List.of()))
                .orElseGet(() -> notAsked(subject));
    }

    /** All that failed, in the order of the checks. */
    public static List<Problem> problems(List<Check> checks) {
        return checks.stream().flatMap(check -> check.problems().stream()).toList();
    }
}
