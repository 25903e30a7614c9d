package org.caibian.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads the ledger; nothing in it is ever changed or taken away. */
@Component
public class Ledger {

    private final LedgerRows rows;
    private final Clock clock;

    Ledger(LedgerRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Notes what {@code by} did to an article, inside the act's own transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Act act, PersonId by, ArticleId article, Map<String, String> details) {
        rows.add(clock.instant(), act, Optional.of(by), Optional.of(article), details);
    }

    /** Notes what {@code by} did to the house itself: its people, desks, sources. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Act act, PersonId by, Map<String, String> details) {
        rows.add(clock.instant(), act, Optional.of(by), Optional.empty(), details);
    }

    /** Notes what the system did by itself to an article. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Act act, ArticleId article, Map<String, String> details) {
        rows.add(clock.instant(), act, Optional.empty(), Optional.of(article), details);
    }

    /** Notes what the system did by itself to the house. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Act act, Map<String, String> details) {
        rows.add(clock.instant(), act, Optional.empty(), Optional.empty(), details);
    }

    /** The lines about an article from {@code start} on, oldest first, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Entry> since(ArticleId article, Instant start, int limit) {
        return rows.since(article, start, limit);
    }

    /** The newest lines about an article of such acts, newest first, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Entry> newest(ArticleId article, Set<Act> acts, int limit) {
        return rows.newest(article, acts, limit);
    }

    /** Who said last until which day a picture may be printed, where somebody did. */
    @Transactional(readOnly = true)
    public Optional<PersonId> lastToLimit(String sha256) {
        return rows.lastToLimit(sha256);
    }

    /** Who did such an act to the house last that has these details, where somebody did. */
    @Transactional(readOnly = true)
    public Optional<PersonId> lastTo(Act act, Map<String, String> details) {
        return rows.lastTo(act, details);
    }

    /** Whether there is a line about an article of such an act with one of these details. */
    @Transactional(readOnly = true)
    public boolean tells(ArticleId article, Act act, String detail, Set<String> values) {
        return rows.tells(article, act, detail, values);
    }

    /** The newest lines about an article, newest first, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Entry> about(ArticleId article, int limit) {
        return about(article, Keyset.START, limit).items();
    }

    /** The lines about an article, newest first, after {@code from}. */
    @Transactional(readOnly = true)
    public Slice<Entry> about(ArticleId article, Keyset from, int limit) {
        return rows.about(article, from, limit);
    }
}
