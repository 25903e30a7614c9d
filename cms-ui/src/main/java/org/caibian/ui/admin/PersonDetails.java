package org.caibian.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.caibian.profile.Profiles;
import org.caibian.staff.Person;
import org.caibian.ui.account.ProfilePart;
import org.caibian.ui.account.TakeoutPart;
import org.caibian.ui.parts.Bits;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What is kept about somebody beside their roles: seen to, handed out, and erased. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonDetails {
    private final Profiles profiles;
    private final ProfilePart profile;
    private final TakeoutPart takeout;
    private final ErasurePart erasure;

    PersonDetails(
            Profiles profiles, ProfilePart profile, TakeoutPart takeout, ErasurePart erasure) {
        this.profiles = profiles;
        this.profile = profile;
        this.takeout = takeout;
        this.erasure = erasure;
    }

    Optional<String> portrait(Person person) {
        return profiles.of(person.id()).portrait();
    }

    /** Of that person; {@code changed} shows them anew. */
    Div of(Person person, Runnable changed) {
        var details = Bits.block("details", profile.of(person, changed), takeout.of(person));
        if (!person.active()) {
            erasure.proposing(person, changed).ifPresent(details::add);
        }
        return details;
    }

    /** What waits about that person for a second administrator: seen before all else. */
    Div waiting(Person person, Runnable changed) {
        var waiting = Bits.block("details");
        erasure.waiting(person, changed).ifPresent(waiting::add);
        waiting.setVisible(waiting.getComponentCount() > 0);
        return waiting;
    }
}
