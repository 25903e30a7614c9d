package org.caibian.ui.rules;

import java.util.Optional;
import org.caibian.right.Refusal;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Saying;

/** Why rules are not set, in the words of this page. */
final class RuleTrouble {
    private RuleTrouble() {}

    static String words(Refusal why) {
        return why == Refusal.ROLE_MISSING ? Saying.words("rules.notYours") : Saying.refusal(why);
    }

    /** Who was quicker. */
    static String name(Optional<PersonId> by, Staff staff) {
        return by.map(staff::person)
                .map(Person::name)
                .orElseGet(() -> Saying.words("plan.outdated.somebody"));
    }
}
