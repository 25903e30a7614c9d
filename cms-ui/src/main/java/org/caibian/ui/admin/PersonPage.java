package org.caibian.ui.admin;

import com.vaadin.flow.component.html.Div;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Person;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;

/**
 * The page about somebody on which an act is done: {@code fault} is where it is said that it was
 * not, and {@code anew} shows them as they are then.
 */
record PersonPage(Person person, Div fault, Runnable anew) {

    /** Tells what came of an act, of which {@code done} is said where it is. */
    void told(ChangeResult result, String done) {
        switch (result) {
            case CHANGED -> {
                Notices.say(done, person.name());
                anew.run();
            }
            case PROPOSED -> {
                Notices.say("change.PROPOSED");
                anew.run();
            }
            case OUTDATED,
                    NOT_ALLOWED,
                    LAST_ADMINISTRATOR,
                    ONESELF,
                    WEIGHTY,
                    FROM_DIRECTORY,
                    UNUSABLE,
                    ERASED,
                    REASON_NEEDED ->
                    fault.setText(Saying.words("change." + result));
        }
    }
}
