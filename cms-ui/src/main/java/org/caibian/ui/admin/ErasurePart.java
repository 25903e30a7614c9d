package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.function.Supplier;
import org.caibian.privacy.ErasureResult;
import org.caibian.privacy.Erasures;
import org.caibian.privacy.ProposedErasure;
import org.caibian.security.SignedIn;
import org.caibian.staff.Person;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Erasing what is kept about somebody who left: proposed by one, confirmed by another. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ErasurePart {
    private final Erasures erasures;
    private final AskAgain again;
    private final Moments moments;
    private final SignedIn me;

    ErasurePart(Erasures erasures, AskAgain again, Moments moments, SignedIn me) {
        this.erasures = erasures;
        this.again = again;
        this.moments = moments;
        this.me = me;
    }

    /**
     * All that wait, some at a time, each with the way to the page of whom it is about: what goes,
     * and that it does not come back, is read there before anybody confirms it.
     */
    Waiting open() {
        return Waiting.of(
                ProposedErasure.FIRST,
                (from, limit) -> erasures.open(from, limit, me.id()),
                this::leading);
    }

    /** Of that person, where it waits; {@code decided} shows them anew. */
    Optional<Div> waiting(Person person, Runnable decided) {
        return erasures.of(person.id(), me.id()).map(open -> part(deciding(open, decided)));
    }

    /** Of that person, who is switched off, where nobody has proposed it. */
    Optional<Div> proposing(Person person, Runnable decided) {
        return erasures.of(person.id(), me.id()).isPresent()
                ? Optional.empty()
                : Optional.of(
                        part(
                                act(
                                        "erasure.propose",
                                        () -> erasures.propose(person.id(), me.id()),
                                        decided)));
    }

    private static Div part(Component act) {
        return Bits.block(
                "part erasure",
                Bits.tagged("h2", Saying.words("erasure")),
                new Paragraph(Saying.words("erasure.hint")),
                act);
    }

    private Div line(ProposedErasure open) {
        var words =
                Saying.words(
                        "erasure.line", open.byName(), open.name(), moments.minute(open.until()));
        return Bits.block("begin", Bits.words(words), Bits.grow());
    }

    private Div leading(ProposedErasure open) {
        var line = line(open);
        line.add(
                new Anchor(
                        AdminLayout.PEOPLE + "/" + open.account(),
                        Saying.words("erasure.look", open.name())));
        return line;
    }

    private Div deciding(ProposedErasure open, Runnable decided) {
        var line = line(open);
        line.add(act("erasure.callOff", () -> erasures.callOff(open.person(), me.id()), decided));
        if (!open.by().equals(me.id())) {
            var confirm =
                    act("erasure.confirm", () -> erasures.confirm(open.person(), me.id()), decided);
            confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
            line.add(confirm);
        }
        return line;
    }

    private Button act(String key, Supplier<ErasureResult> act, Runnable decided) {
        return new Button(
                Saying.words(key),
                _ ->
                        again.before(
                                me,
                                () -> {
                                    Notices.say("erasure." + act.get());
                                    decided.run();
                                }));
    }
}
