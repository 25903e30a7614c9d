package org.caibian.privacy;

import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.caibian.staff.HouseAct;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out what is kept about somebody: to themselves, and to administrators. */
@Component
public class PersonalData {

    private final DrawerRows rows;
    private final Staff staff;
    private final Ledger ledger;
    private final TransactionTemplate reading;

    PersonalData(
            DrawerRows rows, Staff staff, Ledger ledger, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.staff = staff;
        this.ledger = ledger;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What is kept about {@code person}; empty where that is none of {@code by}'s business. It is
     * in the ledger before the first byte leaves the house.
     */
    @Transactional
    public Optional<Takeout> handOut(PersonId person, PersonId by) {
        if (!HouseAct.HAND_OUT_DATA.isOpenTo(staff.person(by), person)) {
            return Optional.empty();
        }
        ledger.write(Act.PERSON_EXPORTED, by, Map.of("person", person.toString()));
        return Optional.of(new Takeout(person, rows, reading, Takeout.MOST_BYTES));
    }
}
