package org.caibian.staff;

import java.util.List;
import org.caibian.shared.PersonId;

/** What one room of the house keeps for people, and hands on when somebody is switched off (停用). */
public interface HandingOn {

    /** What somebody holds there, and who would take it if they were switched off like that. */
    List<Held> held(Departure departure);

    /** Hands it on within the act that switches the person off; asked twice, it does it once. */
    void handOn(Departure departure, PersonId by);
}
