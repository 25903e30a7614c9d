package org.caibian.staff;

import org.caibian.shared.PersonId;

/** What came of adding somebody to the staff. */
public sealed interface HireResult {
    /** The person can sign in. */
    record Hired(PersonId person) implements HireResult {}

    /** Somebody else signs in with that account name. */
    record AccountTaken(String account) implements HireResult {}

    /** An account is 2 to 40 letters, digits, dots, dashes; a name 1 to 40 characters. */
    record Unusable(String field) implements HireResult {}

    /** The one who asked does not administer the house. */
    record NotAllowed() implements HireResult {}

    /** The one-time link was used before, has run out, or never was. */
    record LinkSpent() implements HireResult {}
}
