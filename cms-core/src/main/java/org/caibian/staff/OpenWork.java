package org.caibian.staff;

/** So {@code many} of a sort that wait for somebody on a desk. */
public record OpenWork(Sort sort, long many) {

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
}
