package org.caibian.ui.article.form;

import java.time.LocalDate;
import java.util.Optional;
import org.caibian.article.IllustrateResult;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Saying;
import org.springframework.stereotype.Component;

/** What is said of a picture's rights where another was quicker to set them. */
@Component
class RightsWords {
    private final Staff staff;

    RightsWords(Staff staff) {
        this.staff = staff;
    }

    /** With the day that was {@code typed}, which is in the field no more. */
    String outdated(IllustrateResult.Outdated outdated, Optional<LocalDate> typed) {
        return Saying.words(
                "picture.rights.outdated",
                outdated.by()
                        .map(staff::person)
                        .map(Person::name)
                        .orElseGet(() -> Saying.words("plan.outdated.somebody")),
                said(outdated.now()),
                said(typed));
    }

    private static String said(Optional<LocalDate> until) {
        return until.map(LocalDate::toString)
                .orElseGet(() -> Saying.words("picture.rights.forever"));
    }
}
