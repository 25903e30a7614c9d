package org.caibian.article;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.manuscript.Content;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Rights;
import org.caibian.right.RoundId;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is being worked on: one draft whole, or lists of many. */
@Component
@Transactional(readOnly = true)
public class Drafts {

    private final ArticleRows articles;
    private final DraftSummaryRows summaries;
    private final DraftRows rows;
    private final DraftSaveRows saves;
    private final RoundRows rounds;
    private final SealRows seals;
    private final RevisionRows revisions;
    private final PlanRows plans;
    private final Staff staff;
    private final Clock clock;

    Drafts(
            ArticleRows articles,
            DraftSummaryRows summaries,
            DraftRows rows,
            DraftSaveRows saves,
            RoundRows rounds,
            SealRows seals,
            RevisionRows revisions,
            PlanRows plans,
            Staff staff,
            Clock clock) {
        this.articles = articles;
        this.summaries = summaries;
        this.rows = rows;
        this.saves = saves;
        this.rounds = rounds;
        this.seals = seals;
        this.revisions = revisions;
        this.plans = plans;
        this.staff = staff;
        this.clock = clock;
    }

    /** A draft as it stands now: whose edit lock has run out writes on it no more. */
    public Optional<Draft> find(DraftId id) {
        return rows.find(id).map(draft -> draft.at(clock.instant()));
    }

    /** What was saved as that version of a draft, whether that is still worked on or not. */
    public Optional<Content> saved(DraftId id, int version) {
        return saves.content(id, version);
    }

    /** Whether {@code by} may read what the desk of an article knows of it. */
    public boolean mayRead(ArticleId article, PersonId by) {
        return articles.find(article)
                .filter(desk -> Rights.allow(Action.READ, staff.person(by), Matter.on(desk)))
                .isPresent();
    }

    /** Drafts by their last save, the newest first, after {@code from}. */
    public Slice<DraftSummary> list(DraftFilter filter, Keyset from, int limit) {
        if (filter.desks().isEmpty()) {
            return new Slice<>(List.of(), Optional.empty());
        }
        return summaries.list(filter, from, limit);
    }

    /** The latest round over a draft, running or ended. */
    public Optional<Round> latestRound(DraftId id) {
        return rounds.latest(id);
    }

    /**
     * Whoever had a hand in what readers have of an article, in correcting it, or has one in what
     * is to come.
     */
    public Set<PersonId> hands(ArticleId article) {
        return Stream.concat(
                        rounds.lastApproved(article).stream()
                                .flatMap(round -> round.people().stream()),
                        Stream.of(article.main(), article.correction()).flatMap(this::handsOn))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Also of one that was returned or recalled: it is to be handed in again. */
    private Stream<PersonId> handsOn(DraftId id) {
        return Stream.concat(
                rounds.latest(id).stream().flatMap(round -> round.people().stream()),
                rows.find(id).stream().flatMap(draft -> atWork(draft).stream()));
    }

    /**
     * Everybody at work on a draft: who wrote it, who has to do with the round it is in or came
     * through, and who said when it goes out.
     */
    public Set<PersonId> atWork(Draft draft) {
        return Stream.of(
                        draft.authors().stream(),
                        draft.stage().inRound().flatMap(rounds::find).stream()
                                .flatMap(round -> round.people().stream()),
                        plans.scheduledBy(draft.id()).stream())
                .flatMap(people -> people)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Round> round(RoundId round) {
        return rounds.find(round);
    }

    /** The round of that number, counted from one, over a draft. */
    public Optional<Round> findRound(DraftId id, int number) {
        return rounds.find(id, number);
    }

    /** Every seal of a round in the order they were given, also those an edit voided. */
    public List<Seal> seals(RoundId round) {
        return seals.of(round);
    }

    /** The newest revisions of an article, newest first, at most {@code limit}. */
    public List<Revision> revisions(ArticleId article, int limit) {
        return revisions(article, Keyset.START, limit).items();
    }

    /** The revisions of an article, newest first, after {@code from}. */
    public Slice<Revision> revisions(ArticleId article, Keyset from, int limit) {
        return revisions.list(article, from, limit);
    }

    public Optional<Revision> findRevision(ArticleId article, int number) {
        return revisions.find(article, number);
    }

    /** What a revision of an article says. */
    public Content revision(ArticleId article, int number) {
        return revisions.content(article, number);
    }
}
