package org.caibian.notice;

import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each person's own choice of how their letters come. */
@Component
@Transactional
public class LetterChoices {

    private final LetterChoiceRows rows;

    LetterChoices(LetterChoiceRows rows) {
        this.rows = rows;
    }

    /** What a person has chosen, or what is usual. */
    @Transactional(readOnly = true)
    public LetterChoice of(PersonId person) {
        return rows.of(person);
    }

    /**
     * Letters of what is told from now on come so; those that wait already stay due as they are,
     * but for the quiet hours, in which no letter goes out.
     */
    public void choose(LetterChoice choice, PersonId by) {
        rows.put(by, choice);
    }
}
