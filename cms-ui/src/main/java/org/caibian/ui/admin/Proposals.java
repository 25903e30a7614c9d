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
        int many = roles.shown() + erased.getComponentCount();
        var waiting = new Div();
        if (many > 0) {
            var told = told(roles, erased.getComponentCount());
            var fold = new NativeDetails(told, new Div(roles.lines(), erased));
            fold.addClassName("proposals");
            fold.setOpen(many <= FEW);
            waiting.add(fold);
        }
        return waiting;
    }

    private static String told(GrantLines.Waiting roles, int erased) {
        return Saying.words(
                "proposals.waiting",
                Stream.of(
                                roles.shown() > 0
                                        ? Saying.words("proposals.roles", roles.many())
                                        : "",
                                erased > 0 ? Saying.words("proposals.erasures", erased) : "")
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(Saying.words("list.comma"))));
    }
}
