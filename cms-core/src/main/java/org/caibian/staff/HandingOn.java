package org.caibian.staff;

import java.util.List;
import java.util.Optional;
import org.caibian.shared.PersonId;

/** What one room of the house keeps for people, and hands on when somebody is switched off (停用). */
public interface HandingOn {

    /** What {@code person} holds there, and who takes it if it were handed on to {@code to}. */
    List<Held> held(PersonId person, Optional<PersonId> to);

    /** Hands it on within the act that switches the person off; asked twice, it does it once. */
    void handOn(Departure departure, PersonId by);
}
