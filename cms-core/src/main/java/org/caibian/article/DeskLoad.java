package org.caibian.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caibian.rule.Priority;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/**
 * Who on a desk holds what (部门负荷), the most pressed first, and what nobody has claimed; whoever
 * holds nothing is there too, the first {@link #IDLE} by name, and whether there are {@code
 * moreIdle}.
 */
public record DeskLoad(Share unclaimed, List<Share> shares, boolean moreIdle) {

    /** So many are listed who hold nothing. */
    public static final int IDLE = 200;

    /** So many tasks of a share are named; the rest is counted. */
    public static final int NAMED = 5;

    public DeskLoad {
        shares = List.copyOf(shares);
    }

    /**
     * What one person holds, or nobody ({@code holder} empty): how many, how many of them due soon
     * and late, since when the oldest has been open, and those due first.
     */
    public record Share(
            Optional<PersonId> holder,
            String name,
            int tasks,
            int soon,
            int late,
            Optional<Instant> oldest,
            List<Carried> first) {
        public Share {
            first = List.copyOf(first);
        }

        static Share none(Optional<PersonId> holder, String name) {
            return new Share(holder, name, 0, 0, 0, Optional.empty(), List.of());
        }
    }

    /** One task of a share; {@code inSteadOfName} is whose stead it is held in, if anybody's. */
    public record Carried(
            TaskId task,
            Optional<String> inSteadOfName,
            DraftId draft,
            String number,
            String headline,
            Priority priority,
            Instant openedAt,
            Deadline deadline) {}
}
