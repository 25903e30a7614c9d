package org.caibian.shared;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names a draft: the main one of an article, written as the article's number ({@code 1001}), or the
 * correction beside it ({@code 1001-correction}).
 */
public record DraftId(ArticleId article, Line line) {

    /** Under this name details keep the line of a draft. */
    private static final String LINE = "line";

    private static final String CORRECTION = "-" + Line.CORRECTION.name().toLowerCase(Locale.ROOT);

    /** Which of an article's drafts; it has at most one of each. */
    public enum Line {
        /** What the article is written on from its beginning, and anew after each release. */
        MAIN,
        /** What puts right the words readers have, while the main draft waits or rests (更正). */
        CORRECTION
    }

    /** Reads a draft's name from an address or a field. */
    public static Optional<DraftId> parse(String text) {
        return text.endsWith(CORRECTION)
                ? ArticleId.parse(text.substring(0, text.length() - CORRECTION.length()))
                        .map(ArticleId::correction)
                : ArticleId.parse(text).map(ArticleId::main);
    }

    /** The draft at that {@link #place()}. */
    public static DraftId at(long place) {
        return new DraftId(new ArticleId(place / 2), place % 2 == 0 ? Line.CORRECTION : Line.MAIN);
    }

    /**
     * Where it stands among all drafts, in the order the database has them in: by article, the
     * correction before the main draft.
     */
    public long place() {
        return article.value() * 2 + (isCorrection() ? 0 : 1);
    }

    /** The other draft of the same article, whether it is there or not. */
    public DraftId other() {
        return isCorrection() ? article.main() : article.correction();
    }

    public boolean isCorrection() {
        return line == Line.CORRECTION;
    }

    /** What an act on it is remembered by: details of a correction's say whose they are. */
    public Map<String, String> told(Map<String, String> details) {
        if (!isCorrection()) {
            return details;
        }
        var told = new HashMap<>(details);
        told.put(LINE, line.name());
        return Map.copyOf(told);
    }

    /** The draft of {@code article} that an act with these details was done to. */
    public static DraftId of(ArticleId article, Map<String, String> details) {
        return new DraftId(article, Line.valueOf(details.getOrDefault(LINE, Line.MAIN.name())));
    }

    @Override
    public String toString() {
        return isCorrection() ? article + CORRECTION : article.toString();
    }
}
