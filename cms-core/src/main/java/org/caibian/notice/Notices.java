package org.caibian.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.Newsroom;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what concerns them, and shows each person what they were told. */
@Component
public class Notices {

    /** From here on a person is only said to have more. */
    public static final int MOST_COUNTED = 100;

    private final NoticeRows rows;
    private final ReadMarks marks;
    private final LetterChoiceRows choices;
    private final Newsroom newsroom;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            NoticeRows rows,
            ReadMarks marks,
            LetterChoiceRows choices,
            Newsroom newsroom,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.marks = marks;
        this.choices = choices;
        this.newsroom = newsroom;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells people what {@code by} did to a draft, inside the act's own transaction; nobody is told
     * of their own act.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            Set<PersonId> whom,
            Occasion occasion,
            DraftId draft,
            PersonId by,
            Map<String, String> details) {
        tell(
                but(by, whom),
                new Telling(
                        occasion,
                        Optional.of(draft.article()),
                        Optional.of(by),
                        draft.told(details)));
    }

    /** The same of an article, whichever of its drafts there are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            Set<PersonId> whom,
            Occasion occasion,
            ArticleId article,
            PersonId by,
            Map<String, String> details) {
        tell(whom, occasion, article.main(), by, details);
    }

    /** The same of what {@code by} did to the house, on no article in particular. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            Set<PersonId> whom, Occasion occasion, PersonId by, Map<String, String> details) {
        tell(but(by, whom), new Telling(occasion, Optional.empty(), Optional.of(by), details));
    }

    /** Tells people what the system did by itself to an article, or found on it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            Set<PersonId> whom, Occasion occasion, ArticleId article, Map<String, String> details) {
        tell(whom, new Telling(occasion, Optional.of(article), Optional.empty(), details));
    }

    /** The same of one of an article's drafts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            Set<PersonId> whom, Occasion occasion, DraftId draft, Map<String, String> details) {
        tell(whom, occasion, draft.article(), draft.told(details));
    }

    /** Tells people what the system found in the house, on no article in particular. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Set<PersonId> whom, Occasion occasion, Map<String, String> details) {
        tell(whom, new Telling(occasion, Optional.empty(), Optional.empty(), details));
    }

    /** How many notices a person has not read, counted no further than {@link #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public int unread(PersonId person) {
        return rows.unread(person, MOST_COUNTED);
    }

    /** A person's notices before {@code from}, newest first. */
    @Transactional(readOnly = true)
    public Slice<Notice> newest(PersonId person, Keyset from, int limit) {
        return rows.newest(person, from, limit);
    }

    /** Notes that a person has read one of their own notices; another's stays as it is. */
    @Transactional
    public void read(NoticeId notice, PersonId person) {
        if (marks.read(notice, person, clock.instant())) {
            events.publishEvent(new NoticesChanged(Set.of(person)));
        }
    }

    /** Notes that a person has read all they were told up to {@code newest}, the last they saw. */
    @Transactional
    public void readAll(NoticeId newest, PersonId person) {
        if (marks.readAll(newest, person, clock.instant())) {
            events.publishEvent(new NoticesChanged(Set.of(person)));
        }
    }

    /**
     * Notes, inside the act that sees to it, that nobody has to any more: for all these people what
     * they were told of that sort, with such details, is read. What was not sent of it is not.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Set<PersonId> whom, Occasion occasion, Map<String, String> which) {
        var settled = whom.isEmpty() ? whom : marks.settle(whom, occasion, which, clock.instant());
        if (!settled.isEmpty()) {
            events.publishEvent(new NoticesChanged(settled));
        }
    }

    private static Set<PersonId> but(PersonId by, Set<PersonId> whom) {
        return whom.stream()
                .filter(person -> !person.equals(by))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** When each of them is sent a letter who wants one. */
    private Map<PersonId, Instant> letters(Set<PersonId> whom, Occasion occasion, Instant now) {
        var due = new HashMap<PersonId, Instant>();
        choices.of(whom)
                .forEach((person, choice) ->
                        choice.due(occasion, now, newsroom.zone())
                                .ifPresent(at -> due.put(person, at)));
        return due;
    }

    private void tell(Set<PersonId> whom, Telling telling) {
        events.publishEvent(telling);
        if (whom.isEmpty()) {
            return;
        }
        var now = clock.instant();
        rows.add(whom, letters(whom, telling.occasion(), now), telling, now);
        events.publishEvent(new NoticesChanged(whom));
    }
}
