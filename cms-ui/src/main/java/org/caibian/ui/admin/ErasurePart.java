package org.caibian.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
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

    /** Of that person, who is switched off; {@code decided} shows them anew. */
    Div of(Person person, Runnable decided) {
        var part =
                Bits.block(
                        "part erasure",
                        Bits.tagged("h2", Saying.words("erasure")),
                        new Paragraph(Saying.words("erasure.hint")));
        erasures.of(person.id(), me.id())
                .ifPresentOrElse(
                        open -> part.add(waiting(open, person, decided)),
                        () ->
                                part.add(
                                        act(
                                                "erasure.propose",
                                                () -> erasures.propose(person.id(), me.id()),
                                                decided)));
        return part;
    }

    private Div waiting(ProposedErasure open, Person person, Runnable decided) {
        var words =
                Saying.words(
                        "erasure.line", open.byName(), person.name(), moments.minute(open.until()));
        var line = Bits.block("begin", Bits.words(words), Bits.grow());
        line.add(act("erasure.callOff", () -> erasures.callOff(person.id(), me.id()), decided));
        if (!open.by().equals(me.id())) {
            var confirm =
                    act("erasure.confirm", () -> erasures.confirm(person.id(), me.id()), decided);
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
