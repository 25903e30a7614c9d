package org.caibian.api;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.right.Refusal;
import org.springframework.http.HttpStatus;

/**
 * A kind of problem (RFC 9457) with an address of its own, which explains it; {@code titleKey} and
 * {@code detailKey} name its words.
 */
record ProblemType(String slug, HttpStatus status, String titleKey, String detailKey) {

    static final String ADDRESS = "/api/v1/problems";

    private static final List<ProblemType> ALL =
            Stream.concat(
                            Arrays.stream(Refusal.values()).map(ProblemType::of),
                            Arrays.stream(Rule.values()).map(ProblemType::of))
                    .distinct()
                    .toList();

    static ProblemType of(Rule rule) {
        var slug = slug(rule);
        return new ProblemType(slug, rule.status(), slug + ".title", slug + ".detail");
    }

    /** The same kind as any missing role, and said of an act on the house: of no desk. */
    static ProblemType roleInTheHouse() {
        var type = of(Rule.ROLE_MISSING);
        return new ProblemType(type.slug, type.status, type.titleKey, type.slug + ".house");
    }

    /** Where the API has a rule of that name, it says more about it. */
    static ProblemType of(Refusal why) {
        var words = "refusal." + why;
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.name().equals(why.name()))
                .findFirst()
                .map(ProblemType::of)
                .orElseGet(() -> new ProblemType(slug(why), status(why), words, words));
    }

    static List<ProblemType> all() {
        return ALL;
    }

    static Optional<ProblemType> named(String slug) {
        return ALL.stream().filter(type -> type.slug.equals(slug)).findFirst();
    }

    URI uri() {
        return URI.create(ADDRESS + "/" + slug);
    }

    boolean isConflict() {
        return status == HttpStatus.CONFLICT;
    }

    private static HttpStatus status(Refusal why) {
        return switch (why) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_ACTIVE,
                    ROLE_MISSING,
                    IS_AUTHOR,
                    HOLDS_ANOTHER_STEP,
                    STANDS_IN_FOR_AUTHOR,
                    STANDS_IN_FOR_HOLDER,
                    NOT_AWAY_NOR_CHIEF,
                    NOT_HOLDER,
                    NOT_AUTHOR,
                    NOT_AUTHOR_NOR_EDITOR,
                    OFFERED_TO_ANOTHER,
                    ASKED_AGAIN,
                    IS_PROOFREADING,
                    IS_REVIEW,
                    PROPOSED_IT,
                    ANOTHERS_PROPOSAL,
                    NOT_PROPOSER ->
                    HttpStatus.FORBIDDEN;
            case DESK_ARCHIVED,
                    NO_DRAFT,
                    HAS_DRAFT,
                    NOT_LIVE,
                    NOT_WITHDRAWN,
                    NOT_REACHED,
                    NOT_DRAFTING,
                    NOT_IN_REVIEW,
                    NOT_ON_ITS_WAY,
                    NOT_APPROVED,
                    NO_SECOND_LOOK,
                    NOT_PROPOSED,
                    NOT_SPIKED,
                    WORDS_STAND,
                    SPIKED ->
                    HttpStatus.CONFLICT;
        };
    }

    private static String slug(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
