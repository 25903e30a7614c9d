package org.caibian.staff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.shared.DraftId;

/** So {@code many} of a sort that wait for somebody on a desk, and the first of them. */
public record OpenWork(Sort sort, long many, List<One> first) {

    /** So many of a sort are named; the rest is counted. */
    public static final int NAMED = 5;

    public OpenWork {
        first = List.copyOf(first);
    }

    /** What can be open. */
    public enum Sort {
        /** Being written. */
        DRAFT,
        IN_REVIEW,
        /** Approved, and not with readers yet. */
        APPROVED,
        /** Flashes readers have, whose second look is not done. */
        SECOND_LOOK,
        /** Somebody stands in for somebody there, or will. */
        ABSENCE
    }

    /**
     * One of them: the number of its article, or who is away, and who has it in hand, or stands in,
     * if anybody does. No word of an article, since who administers the house reads none.
     */
    public record One(String which, Optional<DraftId> draft, Optional<String> who) {}

    /** One of {@code many}, of which there is more to tell. */
    public static OpenWork of(Sort sort, long many, One one) {
        return new OpenWork(sort, many, List.of(one));
    }

    /** The same, with what {@code more} names of them as well. */
    public OpenWork and(OpenWork more) {
        return new OpenWork(
                sort, many, Stream.concat(first.stream(), more.first.stream()).toList());
    }
}
