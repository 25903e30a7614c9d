package org.caibian.staff;

/** What came of somebody's coming with the word of a directory. */
public sealed interface VouchedResult {

    /** They are the house's {@code account}, and hold what their groups give. */
    record Known(String account) implements VouchedResult {}

    /** They do not come in. */
    record Refused(Refusal why) implements VouchedResult {}

    /** Why somebody does not come in, though the directory vouches for them. */
    enum Refusal {
        /** Their account was switched off. */
        SWITCHED_OFF,
        /** None of their groups gives a role, and nobody gave them one here. */
        NO_ROLE,
        /** Somebody here has their address, and it is not certain that it is them. */
        ADDRESS_TAKEN,
        /** Somebody here is called as they would be. */
        ACCOUNT_TAKEN,
        /** What the directory calls them can be no account or name here. */
        UNUSABLE
    }
}
