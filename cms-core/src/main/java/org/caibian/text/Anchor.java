package org.caibian.text;

import java.util.List;
import java.util.Optional;

/**
 * Some words of a body, so that they are found again after it was changed around them: {@code
 * quote} as it stands in one of its lines, counted from 0, {@code at} characters behind the
 * beginning of that line, and up to {@link #CONTEXT} characters before and after it.
 */
public record Anchor(int line, int at, String quote, String before, String after) {

    /** The most characters that can be quoted. */
    public static final int LONGEST = 500;

    /** So many characters are kept of what stands on either side. */
    public static final int CONTEXT = 32;

    /** So many of them have to stand there still for equal words elsewhere to be the same ones. */
    private static final int ENOUGH = 8;

    public Anchor {
        if (quote.isEmpty() || quote.length() > LONGEST) {
            throw new IllegalArgumentException("A quote has 1 to " + LONGEST + " characters");
        }
    }

    /** Words about which nothing is known but what they are. */
    public static Optional<Anchor> of(String quote) {
        return Optional.of(quote)
                .filter(words -> !words.isBlank() && words.length() <= LONGEST)
                .map(words -> new Anchor(0, 0, words, "", ""));
    }

    /** The characters from {@code from} to {@code to} of that line, whose text is given. */
    public static Anchor of(int line, String text, int from, int to) {
        return new Anchor(
                line,
                from,
                text.substring(from, to),
                text.substring(whole(text, Math.max(0, from - CONTEXT)), from),
                text.substring(to, whole(text, Math.min(text.length(), to + CONTEXT))));
    }

    /** A place between two characters, where that one is in the middle of one of two halves. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
                ? at + 1
                : at;
    }

    /**
     * The place where they stand in these lines now: of several the one most alike around, and of
     * those the nearest to where they stood.
     */
    public Optional<Anchor> in(List<String> lines) {
        return places(lines, 0);
    }

    /** The same, where enough stands around them still to know that they are not others. */
    public Optional<Anchor> surelyIn(List<String> lines) {
        return places(lines, enough());
    }

    /** All of {@code words}, where they stand around these in that line, whose text is given. */
    public Optional<Anchor> widened(String words, String text) {
        int from = text.indexOf(words, Math.max(0, at + quote.length() - words.length()));
        return from < 0 || from > at
                ? Optional.empty()
                : Optional.of(of(line, text, from, from + words.length()));
    }

    /** Whether they are all that stands in their line. */
    public boolean isWholeLine() {
        return beginsLine() && endsLine();
    }

    /** Whether nothing stands before them in their line. */
    public boolean beginsLine() {
        return at == 0 && before.isEmpty();
    }

    /** Whether nothing stands behind them in their line. */
    public boolean endsLine() {
        return after.isEmpty();
    }

    /** Whether the words of {@code other} are equal, with enough of the same around them. */
    public boolean isLike(Anchor other) {
        return quote.equals(other.quote) && alike(other) >= enough();
    }

    private int enough() {
        return Math.min(ENOUGH, before.length() + after.length());
    }

    private Optional<Anchor> places(List<String> lines, int least) {
        Optional<Anchor> best = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i);
            for (int from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
                var place = of(i, text, from, from + quote.length());
                if (alike(place) >= least
                        && best.filter(other -> !isBetter(place, other)).isEmpty()) {
                    best = Optional.of(place);
                }
            }
        }
        return best;
    }

    private boolean isBetter(Anchor place, Anchor other) {
        if (alike(place) != alike(other)) {
            return alike(place) > alike(other);
        }
        return Math.abs(place.line - line) != Math.abs(other.line - line)
                ? Math.abs(place.line - line) < Math.abs(other.line - line)
                : Math.abs(place.at - at) < Math.abs(other.at - at);
    }

    /** How many characters next to it are the same. */
    private int alike(Anchor place) {
        return Ends.last(before, place.before) + Ends.first(after, place.after);
    }
}
