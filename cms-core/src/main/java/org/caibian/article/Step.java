package org.caibian.article;

import org.caibian.staff.Role;

/** A step of a round that one person holds, and the role it asks for on the article's desk. */
public enum Step {
    /** 初审: whoever claims it becomes the article's responsible editor. */
    FIRST_REVIEW(Role.EDITOR),
    /** 复审. */
    SECOND_REVIEW(Role.DESK_CHIEF),
    /** 终审: can veto whatever was approved before. */
    FINAL_REVIEW(Role.CHIEF_EDITOR);

    private final Role role;

    Step(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }
}
