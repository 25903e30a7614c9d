package org.caibian.staff;

import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/** Who may do what to the house, and that somebody is always left to administer it. */
@Component
public class Administrators {

    private final StaffRows people;
    private final AccountRows accounts;

    Administrators(StaffRows people, AccountRows accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** Whether that is somebody who works here, and may do that to the house. */
    public boolean may(HouseAct act, PersonId by) {
        return people.person(by).filter(act::isOpenTo).isPresent();
    }

    /** Whoever changes who administers the house waits for whoever does so already. */
    void takeTurns() {
        accounts.takeTurns();
    }

    /** Whether nobody else is left; two who would take one another away take turns. */
    boolean areOnly(PersonId person) {
        takeTurns();
        return accounts.lastAdministrator(person);
    }
}
