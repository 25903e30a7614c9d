package org.caibian.ui.article.file;

import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.Content;
import org.caibian.publication.SecondLook;
import org.caibian.publication.Story;
import org.caibian.publication.StoryLine;

/**
 * What readers have of an article, or had: {@code printed} are the words they have or had, where
 * nobody writes on them; {@code behind} is the revision they were given after the draft was begun;
 * {@code looks} are the second looks at what they have, open or over; {@code chain} is what they
 * have of the chain of updates it is in.
 */
public record WithReaders(
        Optional<Story> story,
        Optional<Content> printed,
        Optional<Integer> behind,
        List<SecondLook> looks,
        List<StoryLine> chain,
        TakenBack taken) {

    public WithReaders {
        looks = List.copyOf(looks);
        chain = List.copyOf(chain);
    }

    /** What somebody of another desk knows of it. */
    public static WithReaders only(Story story, Optional<Content> printed, List<StoryLine> chain) {
        return new WithReaders(
                Optional.of(story), printed, Optional.empty(), List.of(), chain, TakenBack.NEVER);
    }

    /** Whether they had it and lost it. */
    public boolean isWithdrawn() {
        return story.isEmpty() && taken.isDone();
    }

    /** Whether they have it, or lost it. */
    boolean know() {
        return story.isPresent() || isWithdrawn();
    }

    /** What they have, else what they lost. */
    public Optional<Story> storyOrLost() {
        return story.or(taken::lost);
    }

    WithReaders withoutReceipts() {
        return new WithReaders(story, printed, behind, looks, chain, taken.withoutReceipts());
    }
}
