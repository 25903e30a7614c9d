package org.caibian.ui.notice;

import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.caibian.notice.LetterChoices;
import org.caibian.notice.Notices;
import org.caibian.notice.NoticesChanged;
import org.caibian.security.SignedIn;
import org.caibian.shared.AfterCommit;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Hands;
import org.caibian.ui.parts.Moments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Hangs a bell on each page and rings those of the people who were told something. */
@Service
public class Bells {
    private final List<Hung> bells = new CopyOnWriteArrayList<>();
    private final Notices notices;
    private final LetterChoices letters;
    private final Moments moments;
    private final Hands hands;

    Bells(Notices notices, LetterChoices letters, Moments moments, Hands hands) {
        this.notices = notices;
        this.letters = letters;
        this.moments = moments;
        this.hands = hands;
    }

    private record Hung(PersonId person, Runnable ring) {}

    /** A bell for one page of that person. */
    public Bell of(SignedIn person) {
        return new Bell(new NoticeList(notices, letters, moments, person), this);
    }

    @EventListener
    void on(NoticesChanged changed) {
        AfterCommit.run(() ->
                bells.stream()
                        .filter(bell -> changed.people().contains(bell.person()))
                        .forEach(bell -> hands.wake(bell.ring())));
    }

    Registration hang(PersonId person, Runnable ring) {
        var bell = new Hung(person, ring);
        bells.add(bell);
        return () -> bells.remove(bell);
    }
}
