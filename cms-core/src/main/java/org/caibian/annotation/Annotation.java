package org.caibian.annotation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.manuscript.FormLine;
import org.caibian.right.RoundId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.text.Anchor;
import org.caibian.text.Ends;

/**
 * What somebody says of a draft, or of some words of its body, and what others answer (批注). With a
 * {@code replacement} it is a suggestion (建议): those words instead, or none; a line end among them
 * begins a paragraph. {@code chosen} are the words it was made for, whatever became of them. A
 * suggestion may also be for a line of the form ({@code instead}). {@code lost} says that the words
 * it is about stand there no more; {@code returnedBy} is the round whose holder gave the draft back
 * for it; {@code reviewing} says that whoever made it held a step then.
 */
public record Annotation(
        AnnotationId id,
        DraftId draft,
        Optional<Anchor> anchor,
        Optional<String> chosen,
        Optional<Instead> instead,
        boolean lost,
        Optional<String> replacement,
        PersonId by,
        Instant at,
        boolean reviewing,
        Optional<RoundId> returnedBy,
        Optional<Ending> ending,
        List<Said> said) {

    /** The most characters that can be put in the place of others. */
    public static final int LONGEST = 2_000;

    private static final int TOLD = 60;

    /** The line of the form another is proposed for, and what stood there then. */
    public record Instead(FormLine line, String words) {}

    /** Words of one person, the first or an answer. */
    public record Said(PersonId by, Instant at, String words) {}

    /**
     * How it was settled, by whom, and when; {@code version} is that of the draft from then on, of
     * an acceptance the one it saved. Where the words stand is known as of that one.
     */
    public record Ending(Outcome outcome, PersonId by, Instant at, Optional<Integer> version) {}

    /** How an annotation can be settled: a suggestion in the three last ways. */
    public enum Outcome {
        RESOLVED,
        ACCEPTED,
        REFUSED,
        /** By whoever made it. */
        TAKEN_BACK
    }

    /** What a suggestion comes to, and how far it goes. */
    public enum Reach {
        /** Words within a line out. */
        NO_WORDS,
        /** More words within a line. */
        NEW_WORDS,
        /** Other words within a line. */
        OTHER_WORDS,
        /** New paragraphs beside it. */
        NEW_PARAGRAPHS,
        /** The line in two. */
        SPLIT,
        /** The whole line out. */
        NO_PARAGRAPH
    }

    public Annotation {
        said = List.copyOf(said);
    }

    /** What it comes to, where it is a suggestion. */
    public Optional<Reach> reach() {
        return replacement.flatMap(words ->
                anchor.map(there -> reach(there, words))
                        .or(() -> instead.map(line -> withinALine(line.words(), words))));
    }

    private static Reach reach(Anchor there, String words) {
        if (words.isEmpty() && there.isWholeLine()) {
            return Reach.NO_PARAGRAPH;
        }
        if (words.indexOf('\n') < 0) {
            return withinALine(there.quote(), words);
        }
        return words.replace("\n", "").equals(there.quote()) ? Reach.SPLIT : Reach.NEW_PARAGRAPHS;
    }

    private static Reach withinALine(String quote, String words) {
        int head = Ends.first(quote, words);
        int alike = head + Ends.last(quote.substring(head), words.substring(head));
        if (alike == words.length()) {
            return Reach.NO_WORDS;
        }
        return alike == quote.length() ? Reach.NEW_WORDS : Reach.OTHER_WORDS;
    }

    /** New paragraphs beside the line of its words, where it is for these and nothing else. */
    public Optional<String> newParagraphs() {
        return beside().map(Beside::bare);
    }

    Optional<Beside> beside() {
        return replacement.flatMap(words -> anchor.flatMap(there -> Beside.of(there, words)));
    }

    public boolean isSuggestion() {
        return replacement.isPresent();
    }

    public boolean isOpen() {
        return ending.isEmpty();
    }

    boolean isAccepted() {
        return ending.filter(how -> how.outcome() == Outcome.ACCEPTED).isPresent();
    }

    /** Whether that person accepted it, and version {@code saved} of the draft came of that. */
    boolean isAcceptedBy(PersonId person, int saved) {
        return ending.filter(how -> how.outcome() == Outcome.ACCEPTED && how.by().equals(person))
                .flatMap(Ending::version)
                .filter(version -> version == saved)
                .isPresent();
    }

    /**
     * Whether it is settled and that person may open it again: what was taken back, who made it.
     */
    public boolean isToReopenBy(PersonId person) {
        return ending.filter(how -> how.outcome() != Outcome.TAKEN_BACK || by.equals(person))
                .isPresent();
    }

    /** Whether it keeps the draft from being handed in or sealed. */
    public boolean isOpenSuggestion() {
        return isOpen() && isSuggestion();
    }

    /** The words it is about, or for which it has others. */
    public Optional<String> quote() {
        return anchor.map(Anchor::quote).or(() -> instead.map(Instead::words));
    }

    /** What the ledger tells of it; long words are cut short. */
    Map<String, String> told() {
        var told = new HashMap<String, String>();
        quote().filter(words -> !words.isEmpty()).ifPresent(words -> told.put("quote", cut(words)));
        replacement.ifPresent(words -> told.put("replacement", cut(words)));
        return told;
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= TOLD
                ? words
                : words.substring(0, words.offsetByCodePoints(0, TOLD)) + "…";
    }

    /** Everybody who had a part in it. */
    public Set<PersonId> people() {
        var people = new HashSet<PersonId>();
        people.add(by);
        said.forEach(each -> people.add(each.by()));
        ending.ifPresent(how -> people.add(how.by()));
        return Set.copyOf(people);
    }
}
