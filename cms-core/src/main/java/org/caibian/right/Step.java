package org.caibian.right;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.staff.Role;

/**
 * A step of a round that one person holds, and the role it asks for on the article's desk, in the
 * order of the way.
 */
public enum Step {
    /** 初审: whoever claims it becomes the article's responsible editor. */
    FIRST_REVIEW(Role.EDITOR),
    /** 一校. */
    FIRST_PROOFREADING(Role.PROOFREADER),
    /** 复审. */
    SECOND_REVIEW(Role.DESK_CHIEF),
    /** 二校. */
    SECOND_PROOFREADING(Role.PROOFREADER),
    /** 终审: can veto whatever was approved before. */
    FINAL_REVIEW(Role.CHIEF_EDITOR),
    /** 三校: the last look before the release. */
    THIRD_PROOFREADING(Role.PROOFREADER);

    private final Role role;

    Step(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }

    /** Whether it ends in a seal; a proofreading corrects and approves nothing. */
    public boolean isReview() {
        return role != Role.PROOFREADER;
    }

    /** The reviews a round does not come to that has only so many of them. */
    public static List<Step> leftOutBy(int reviews) {
        return Stream.of(values()).filter(Step::isReview).skip(reviews).toList();
    }

    /** Which proofreading it is, from 1 on; empty for a review. */
    public Optional<Integer> proofreading() {
        return switch (this) {
            case FIRST_PROOFREADING -> Optional.of(1);
            case SECOND_PROOFREADING -> Optional.of(2);
            case THIRD_PROOFREADING -> Optional.of(3);
            case FIRST_REVIEW, SECOND_REVIEW, FINAL_REVIEW -> Optional.empty();
        };
    }
}
