package org.caibian.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.caibian.privacy.PersonalData;
import org.caibian.privacy.Takeout;
import org.caibian.security.SignedIn;
import org.caibian.staff.Person;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Hands out all that is kept about somebody, once each time it was proved who asks. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public final class TakeoutPart extends Div {
    private final PersonalData data;
    private final AskAgain again;
    private final SignedIn me;
    private final Div acts = Bits.block("acts");

    TakeoutPart(PersonalData data, AskAgain again, SignedIn me) {
        this.data = data;
        this.again = again;
        this.me = me;
        addClassNames("part", "takeout");
        add(
                Bits.tagged("h2", getTranslation("takeout")),
                new Paragraph(getTranslation("takeout.hint")),
                acts);
    }

    /** That person's. */
    public TakeoutPart of(Person person) {
        acts.removeAll();
        acts.add(
                new Button(
                        getTranslation("takeout.ask"), _ -> again.before(me, () -> offer(person))));
        return this;
    }

    private void offer(Person person) {
        var once = new AtomicBoolean(true);
        DownloadHandler hands = event -> handOut(person, once, event);
        var link = new Anchor(hands, getTranslation("takeout.download"));
        link.addClassNames("linkbutton", "p");
        acts.removeAll();
        acts.add(link);
    }

    private void handOut(Person person, AtomicBoolean once, DownloadEvent event)
            throws IOException {
        Optional<Takeout> takeout =
                once.getAndSet(false) ? data.handOut(person.id(), me.id()) : Optional.empty();
        if (takeout.isEmpty()) {
            event.getResponse().setStatus(HttpStatusCode.GONE.getCode());
            return;
        }
        event.setFileName("person-" + person.id() + ".zip");
        event.setContentType("application/zip");
        takeout.get().writeTo(event.getOutputStream());
    }
}
