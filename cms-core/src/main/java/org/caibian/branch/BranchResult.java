package org.caibian.branch;

import org.caibian.right.Refusal;

/** What came of keeping a branch beside a draft, or of doing away with one. */
public sealed interface BranchResult {
    /** The newsroom has the words. */
    record Kept(Branch branch) implements BranchResult {}

    /** Too many wait there already: some must be brought in or discarded first. */
    record Full() implements BranchResult {}

    /** The draft was never saved as that version. */
    record NoSuchVersion() implements BranchResult {}

    /** It is no longer shown. */
    record Discarded() implements BranchResult {}

    /** It waits again. */
    record TakenBack() implements BranchResult {}

    /** It waits no more: somebody brought it in or discarded it, or the draft is gone. */
    record Gone() implements BranchResult {}

    /** This person may not. */
    record Refused(Refusal why) implements BranchResult {}
}
