package org.caibian.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.Change;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Round;
import org.caibian.article.Settled;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.right.Refusal;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;

/** Refusals that say who stood in the way, and when: whoever comes second is told of the first. */
@Component
class Refusals {

    private static final int NEWEST = 20;

    private final Staff staff;
    private final Drafts drafts;
    private final Ledger ledger;

    Refusals(Staff staff, Drafts drafts, Ledger ledger) {
        this.staff = staff;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    /**
     * A right that is missing, or a stage that does not allow it, or a step somebody else holds:
     * then what was done last.
     */
    Refused of(Refusal why, DraftId draft) {
        var refused = Refused.because(why);
        return refused.type().isConflict() || why == Refusal.NOT_HOLDER
                ? refused.with(latest(draft))
                : refused;
    }

    Refused outdated(Change latest) {
        return Refused.because(Rule.OUTDATED, name(latest.by()))
                .with(told(latest.by(), latest.at()))
                .with("version", latest.version());
    }

    /** Another set it since it was read, to {@code now} or to nothing. */
    Refused setMeanwhile(Optional<?> now, Optional<PersonId> by) {
        var refused = Refused.because(Rule.SET_MEANWHILE);
        now.ifPresent(value -> refused.with("now", value));
        by.ifPresent(person -> refused.with("by", person(person)));
        return refused;
    }

    /** A step that {@code now} holds since it was read, or nobody. */
    Refused handedMeanwhile(Optional<PersonId> now, Optional<PersonId> by) {
        return setMeanwhile(now.map(this::person), by);
    }

    Refused locked(PersonId holder, Instant until) {
        return naming(Rule.LOCKED, holder).with("until", until);
    }

    /** Somebody else writes on a draft that was to be opened. */
    Refused inUse(Draft draft, PersonId holder) {
        return draft.lock()
                .map(lock -> locked(lock.holder(), lock.until()))
                .orElseGet(() -> naming(Rule.LOCKED, holder));
    }

    /** A rule that somebody stands behind. */
    Refused naming(Rule rule, PersonId by) {
        return Refused.because(rule, name(by)).with("by", person(by));
    }

    Refused held(PersonId holder, Instant since) {
        return Refused.because(Rule.HELD, name(holder)).with(told(holder, since));
    }

    Refused proposed(Rule rule, PersonId by, Instant until) {
        return naming(rule, by).with("until", until);
    }

    /** With the act that decided it, or that ended the round around it. */
    Refused settled(Rule rule, Settled how, DraftId draft) {
        return switch (how) {
            case Settled.AlreadyDecided(var by, var at) -> decided(rule, by, at, draft);
            case Settled.RoundOver(var ending) -> Refused.because(rule).with(told(ending));
        };
    }

    Refused decided(Rule rule, Optional<PersonId> by, Instant at, DraftId draft) {
        return Refused.because(rule)
                .with(by.map(person -> told(person, at)).orElseGet(() -> Map.of("at", at)))
                .with(since(draft, at));
    }

    /** The draft is in no round any more. */
    Refused over(Refusal why, Round.Ending how) {
        return Refused.because(why).with(told(how));
    }

    Refused wordsChanged(DraftId draft, Change latest) {
        var refused =
                Refused.because(Rule.WORDS_CHANGED)
                        .with(told(latest.by(), latest.at()))
                        .with("version", latest.version());
        return drafts.find(draft)
                .map(now -> refused.with("hash", now.hash().hex()))
                .orElse(refused);
    }

    /** What somebody, and not the system that followed, did to it last. */
    private Map<String, Object> latest(DraftId draft) {
        return ledger.about(draft.article(), NEWEST).stream()
                .filter(entry -> entry.by().isPresent() && entry.isOf(draft))
                .findFirst()
                .map(this::told)
                .orElseGet(Map::of);
    }

    /**
     * The first thing somebody did to it from {@code instant} on; deciding may claim on its way.
     */
    private Map<String, Object> since(DraftId draft, Instant instant) {
        return ledger.about(draft.article(), NEWEST).reversed().stream()
                .filter(entry -> !entry.at().isBefore(instant))
                .filter(entry -> entry.by().isPresent() && entry.isOf(draft))
                .filter(entry -> entry.act() != Act.CLAIMED)
                .findFirst()
                .map(this::told)
                .orElseGet(Map::of);
    }

    private Map<String, Object> told(Entry entry) {
        var told = new LinkedHashMap<String, Object>();
        entry.by().ifPresent(by -> told.put("by", person(by)));
        told.put("at", entry.at());
        told.put("act", entry.act());
        return told;
    }

    private Map<String, Object> told(Round.Ending how) {
        return Map.of("by", person(how.by()), "at", how.at(), "act", how.outcome());
    }

    private Map<String, Object> told(PersonId by, Instant at) {
        return Map.of("by", person(by), "at", at);
    }

    private JsonPerson person(PersonId id) {
        return JsonPerson.of(id, name(id));
    }

    private String name(PersonId id) {
        return staff.person(id).name();
    }
}
