package org.caibian.article;

import java.util.Set;
import org.caibian.right.Step;

/**
 * How far a round has come on its route: which steps are decided, which are open, and which of
 * those are asked again since an edit voided their seals (复核).
 */
public record RoundTrack(
        String route, int proofreadings, Set<Step> decided, Set<Step> open, Set<Step> askedAgain) {

    public RoundTrack {
        decided = Set.copyOf(decided);
        open = Set.copyOf(open);
        askedAgain = Set.copyOf(askedAgain);
    }
}
