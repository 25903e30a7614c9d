package org.caibian.article;

import java.util.EnumMap;
import java.util.Set;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers “why may I not?” for every act on an article at once; an act itself asks anew. */
@Component
@Transactional(readOnly = true)
public class Permits {

    private final Matters matters;
    private final Staff staff;

    Permits(Matters matters, Staff staff) {
        this.matters = matters;
        this.staff = staff;
    }

    /** What {@code who} may do now; of several open steps, with the one they hold or may claim. */
    public Permit of(DraftId id, PersonId who) {
        var person = staff.person(who);
        var matter = matters.of(id, person);
        var refusals = new EnumMap<Action, Refusal>(Action.class);
        var wanted = new EnumMap<Action, Set<Role>>(Action.class);
        for (var action : Action.values()) {
            var at = matter.apply(action);
            Rights.refusal(action, person, at)
                    .ifPresent(why -> {
                        refusals.put(action, why);
                        wanted.put(action, Rights.wanted(why, action, at));
                    });
        }
        return new Permit(refusals, wanted);
    }
}
