package org.caibian.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * What waits for a second administrator: how many roles that weigh, and how many erasures; each of
 * them beneath, folded away where they would leave no room for what else is on the page.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Proposals {
    private static final int FEW = 3;

    private final GrantLines grants;
    private final ErasurePart erasures;

    Proposals(GrantLines grants, ErasurePart erasures) {
        this.grants = grants;
        this.erasures = erasures;
    }

    /** {@code decided} shows anew what the page is about. */
    Div of(Runnable decided) {
        var roles = grants.all(decided);
        var erased = erasures.open();
        int many = roles.shown() + erased.shown();
        var waiting = new Div();
        if (many > 0) {
            var fold =
                    new NativeDetails(told(roles, erased), new Div(roles.lines(), erased.lines()));
            fold.addClassName("proposals");
            fold.setOpen(many <= FEW);
            waiting.add(fold);
        }
        return waiting;
    }

    private static String told(Waiting roles, Waiting erased) {
        return Saying.words(
                "proposals.waiting",
                Stream.of(roles.told("proposals.roles"), erased.told("proposals.erasures"))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(Saying.words("list.comma"))));
    }
}
