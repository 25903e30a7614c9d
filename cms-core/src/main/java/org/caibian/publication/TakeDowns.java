package org.caibian.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.ArticleChanged;
import org.caibian.article.Articles;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Embargo;
import org.caibian.article.Plans;
import org.caibian.article.Remark;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a story's time with readers ends (到期下线): set before its release, or while it is live. */
@Component
@Transactional
public class TakeDowns {

    private final Articles articles;
    private final Drafts drafts;
    private final Plans plans;
    private final StoryRows stories;
    private final TakeDownRows rows;
    private final Staff staff;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakeDowns(
            Articles articles,
            Drafts drafts,
            Plans plans,
            StoryRows stories,
            TakeDownRows rows,
            Staff staff,
            Ledger ledger,
            Clock clock,
            ApplicationEventPublisher events) {
        this.articles = articles;
        this.drafts = drafts;
        this.plans = plans;
        this.stories = stories;
        this.rows = rows;
        this.staff = staff;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /** The planned end of an article's time, where it has one. */
    @Transactional(readOnly = true)
    public Optional<TakeDown> find(ArticleId article) {
        return rows.find(article);
    }

    /** Takes a story down at {@code at}, in place of the end that was {@code seen}. */
    public TakeDownResult set(
            ArticleId article,
            Seen<TakeDown.End> seen,
            ChosenInstant at,
            String reason,
            PersonId by) {
        var refusal = refusal(article, by).or(() -> outdated(article, seen));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var now = clock.instant();
        var impossible = impossible(article, at.at(), now);
        if (impossible.isPresent()) {
            return impossible.get();
        }
        var why = reason.strip();
        if (why.length() > Remark.LONGEST) {
            return new TakeDownResult.TooLong(Remark.LONGEST);
        }
        rows.set(new TakeDown(article, at, why, by, now));
        note(
                Act.TAKE_DOWN_SET,
                article,
                by,
                Map.of("at", at.at().toString(), "zone", at.zone().getId(), "reason", why));
        return new TakeDownResult.Set(at);
    }

    /** Lets a story stay until somebody withdraws it, whose end was {@code seen}. */
    public TakeDownResult clear(ArticleId article, Seen<TakeDown.End> seen, PersonId by) {
        var refusal = refusal(article, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (rows.find(article).isEmpty()) {
            return new TakeDownResult.None();
        }
        var outdated = outdated(article, seen);
        if (outdated.isPresent()) {
            return outdated.get();
        }
        rows.remove(article);
        note(Act.TAKE_DOWN_CLEARED, article, by, Map.of());
        return new TakeDownResult.Cleared();
    }

    /** With the article locked: nothing is planned for what is given up or gone already. */
    private Optional<TakeDownResult> refusal(ArticleId article, PersonId by) {
        var desk = articles.lock(article);
        return drafts.find(article.main())
                .map(Draft::matter)
                .or(() -> desk.map(Matter::on))
                .map(matter -> matter.with(stories.standing(article).name()))
                .map(matter -> Rights.refusal(Action.TAKE_DOWN, staff.person(by), matter))
                .orElse(Optional.of(Refusal.NOT_FOUND))
                .map(TakeDowns::refused);
    }

    /** Another end stands there than was seen: whoever comes second is told whose. */
    private Optional<TakeDownResult> outdated(ArticleId article, Seen<TakeDown.End> seen) {
        var now = rows.find(article);
        return seen.stands(now.map(TakeDown::end))
                ? Optional.empty()
                : Optional.of(
                        new TakeDownResult.Outdated(
                                now, now.map(TakeDown::by).or(() -> lastOf(article))));
    }

    private Optional<PersonId> lastOf(ArticleId article) {
        return ledger.newest(article, Set.of(Act.TAKE_DOWN_CLEARED), 1).stream()
                .findFirst()
                .flatMap(Entry::by);
    }

    private static TakeDownResult refused(Refusal why) {
        return why == Refusal.NOT_LIVE
                ? new TakeDownResult.Withdrawn()
                : new TakeDownResult.Refused(why);
    }

    private Optional<TakeDownResult> impossible(ArticleId article, Instant at, Instant now) {
        if (!at.isAfter(now)) {
            return Optional.of(new TakeDownResult.InThePast(now));
        }
        if (stories.standing(article) instanceof Standing.Live) {
            return Optional.empty();
        }
        var plan = drafts.find(article.main()).map(plans::of);
        return plan.flatMap(p -> p.embargoAt(now))
                .map(Embargo::until)
                .filter(until -> !at.isAfter(until.at()))
                .<TakeDownResult>map(TakeDownResult.UnderEmbargo::new)
                .or(() ->
                        plan.flatMap(p -> p.release())
                                .filter(release -> !at.isAfter(release.at()))
                                .map(TakeDownResult.BeforeRelease::new));
    }

    private void note(Act act, ArticleId article, PersonId by, Map<String, String> details) {
        ledger.write(act, by, article, details);
        events.publishEvent(new ArticleChanged(article));
    }
}
