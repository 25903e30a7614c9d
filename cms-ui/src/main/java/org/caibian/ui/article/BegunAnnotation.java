package org.caibian.ui.article;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.ui.article.WrittenAnnotation.Sort;
import org.caibian.ui.article.WrittenAnnotation.Spot;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has begun to say or to propose: what was chosen for it, and other words, where
 * these are not those that stand there.
 */
record BegunAnnotation(
        Sort sort, Spot spot, String quote, Optional<String> replacement, String words) {
    private static final String SORT = "sort";
    private static final String SPOT = "spot";
    private static final String QUOTE = "quote";

    /** What was chosen, as a browser kept it. */
    static BegunAnnotation chosen(Map<String, String> kept) {
        return new BegunAnnotation(
                named(Sort.values(), kept.get(SORT)).orElse(Sort.COMMENT),
                named(Spot.values(), kept.get(SPOT)).orElse(Spot.BODY),
                kept.getOrDefault(QUOTE, ""),
                Optional.empty(),
                "");
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String name) {
        return Stream.of(values).filter(each -> each.name().equals(name)).findFirst();
    }

    /** What a browser keeps along with the words. */
    Map<String, String> chosen() {
        return Map.of(SORT, sort.name(), SPOT, spot.name(), QUOTE, quote);
    }

    boolean isNothing() {
        return replacement.isEmpty() && words.isBlank();
    }
}
