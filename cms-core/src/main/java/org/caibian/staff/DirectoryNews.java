package org.caibian.staff;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells the ledger what comes of a directory's word; nobody of the house did it. */
@Component
class DirectoryNews {

    private final Ledger ledger;

    DirectoryNews(Ledger ledger) {
        this.ledger = ledger;
    }

    void hired(NewPerson person, Vouched who) {
        var line = new HashMap<>(Administration.told(person));
        line.put("directory", who.directory());
        ledger.write(Act.PERSON_ADDED, line);
    }

    void tied(PersonId person, Vouched who) {
        ledger.write(
                Act.PERSON_CHANGED,
                Map.of("person", person.toString(), "directory", who.directory(), "tied", "true"));
    }

    void untied(PersonId person, PersonId by) {
        ledger.write(Act.PERSON_CHANGED, by, Map.of("person", person.toString(), "tied", "false"));
    }

    void rolesChanged(PersonId person, Set<Post> now, Vouched who) {
        ledger.write(
                Act.ROLES_CHANGED,
                Map.of(
                        "person",
                        person.toString(),
                        "posts",
                        Administration.told(now),
                        "directory",
                        who.directory()));
    }
}
