package org.caibian.article;

import java.time.Instant;
import java.util.Optional;
import org.caibian.manuscript.Kind;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;

/**
 * One step of a round, asked of a desk and held by at most one person (审稿任务), as queues show it;
 * {@code position} is its place there. Its holder holds it {@code inSteadOf} one who is away; where
 * nobody holds it, whoever looks at the queue could claim it in that person's stead only. {@code
 * mayHold} says whether they could hold it, were it free, or go on with it, where they do.
 */
public record ReviewTask(
        TaskId id,
        DraftId draft,
        String number,
        DeskId desk,
        Kind kind,
        Priority priority,
        String headline,
        String sourceName,
        String topicName,
        int characters,
        Instant openedAt,
        Deadline deadline,
        Optional<PersonId> holder,
        String holderName,
        Optional<PersonId> inSteadOf,
        String inSteadOfName,
        boolean askedAgain,
        boolean mayHold,
        Keyset position) {

    public Step step() {
        return id.step();
    }

    public ArticleId article() {
        return draft.article();
    }
}
