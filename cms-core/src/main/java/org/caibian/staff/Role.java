package org.caibian.staff;

/** What a person may be on a desk, or for the whole house. */
public enum Role {
    REPORTER(Scope.DESK),
    EDITOR(Scope.DESK),
    PROOFREADER(Scope.DESK),
    DESK_CHIEF(Scope.DESK),
    CHIEF_EDITOR(Scope.HOUSE),
    MODERATOR(Scope.HOUSE),
    ADMIN(Scope.HOUSE);

    /** Whether a role is held on one desk or for the whole house. */
    public enum Scope {
        DESK,
        HOUSE
    }

    private final Scope scope;

    Role(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }

    /** Whether it is given by two administrators only: who has it is answerable for the house. */
    public boolean isWeighty() {
        return this == CHIEF_EDITOR || this == ADMIN;
    }

    /** Whether reviews ask for it, so that it is lent to whoever stands in (委托). */
    public boolean isLent() {
        return switch (this) {
            case EDITOR, PROOFREADER, DESK_CHIEF, CHIEF_EDITOR -> true;
            case REPORTER, MODERATOR, ADMIN -> false;
        };
    }
}
