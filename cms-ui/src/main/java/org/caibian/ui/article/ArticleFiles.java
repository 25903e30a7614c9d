package org.caibian.ui.article;

import java.util.List;
import java.util.Optional;
import org.caibian.annotation.Annotations;
import org.caibian.article.ArticleNumbers;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Permits;
import org.caibian.article.Plans;
import org.caibian.article.ReviewQueue;
import org.caibian.article.ReviewTask;
import org.caibian.article.Round;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.Content;
import org.caibian.publication.Receipts;
import org.caibian.publication.SecondLooks;
import org.caibian.publication.Standing;
import org.caibian.publication.Stories;
import org.caibian.publication.Story;
import org.caibian.publication.TakeDowns;
import org.caibian.publication.Withdrawals;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.caibian.workflow.Reviews;
import org.caibian.workflow.RouteMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers an article's file from the rooms that keep its parts. */
@Service
@Transactional(readOnly = true)
public class ArticleFiles {
    private static final int NEWEST_ENTRIES = 200;
    private static final int NEWEST_RECEIPTS = 50;

    private final Drafts drafts;
    private final Plans plans;
    private final ArticleNumbers numbers;
    private final Stories stories;
    private final Withdrawals withdrawals;
    private final Receipts receipts;
    private final TakeDowns takeDowns;
    private final SecondLooks looks;
    private final RouteMap routes;
    private final Reviews reviews;
    private final ReviewQueue queue;
    private final Permits permits;
    private final ReadBefore readBefore;
    private final Annotations annotations;
    private final Ledger ledger;
    private final Staff staff;

    ArticleFiles(
            Drafts drafts,
            Plans plans,
            ArticleNumbers numbers,
            Stories stories,
            Withdrawals withdrawals,
            Receipts receipts,
            TakeDowns takeDowns,
            SecondLooks looks,
            RouteMap routes,
            Reviews reviews,
            ReviewQueue queue,
            Permits permits,
            ReadBefore readBefore,
            Annotations annotations,
            Ledger ledger,
            Staff staff) {
        this.drafts = drafts;
        this.plans = plans;
        this.numbers = numbers;
        this.stories = stories;
        this.withdrawals = withdrawals;
        this.receipts = receipts;
        this.takeDowns = takeDowns;
        this.looks = looks;
        this.routes = routes;
        this.reviews = reviews;
        this.queue = queue;
        this.permits = permits;
        this.readBefore = readBefore;
        this.annotations = annotations;
        this.ledger = ledger;
        this.staff = staff;
    }

    /** Somebody's real name, for who came to the article after its file was gathered. */
    public String name(PersonId person) {
        return staff.person(person).name();
    }

    /**
     * The file, where there is such an article and {@code me} may see it; of one readers have,
     * others than its desk's see the story and nothing of how it came about.
     */
    public Optional<ArticleFile> find(DraftId id, PersonId me) {
        var article = id.article();
        var story = stories.find(article);
        return drafts.mayRead(article, me)
                ? Optional.of(file(id, story, me)).filter(ArticleFile::isThere)
                : story.map(live ->
                        ArticleFile.ofStory(
                                live,
                                printed(article),
                                number(article),
                                routes.plan(id),
                                stories.chain(article)));
    }

    /** The round of that number over an article {@code me} may see, as it went. */
    Optional<PastRound> past(DraftId id, int number, PersonId me) {
        return drafts.findRound(id, number)
                .filter(_ -> drafts.mayRead(id.article(), me))
                .map(round ->
                        new PastRound(
                                round,
                                drafts.seals(round.id()),
                                routes.taken(round).bpmn(),
                                staff.names(round.people())));
    }

    private ArticleFile file(DraftId id, Optional<Story> story, PersonId me) {
        var article = id.article();
        var draft = drafts.find(id).map(each -> each.with(plans.of(each)));
        var round = drafts.latestRound(id);
        var seals = round.map(Round::id).map(drafts::seals).orElse(List.of());
        var revisions = drafts.revisions(article, RevisionActs.AT_ONCE);
        var entries = ledger.about(article, NEWEST_ENTRIES);
        var task = queue.of(id, me);
        var taken = withdrawals.latest(article);
        var said = new DraftAnnotations(draft.isPresent() ? annotations.of(id, me) : List.of());
        return new ArticleFile(
                id,
                number(article),
                true,
                draft,
                story,
                draft.isPresent() || story.isPresent() ? Optional.empty() : receipts.lost(article),
                draft.isPresent() ? Optional.empty() : printed(article),
                taken,
                receipts.of(article, Keyset.START, NEWEST_RECEIPTS).items(),
                takeDowns.find(article),
                story.map(_ -> looks.of(article)).orElse(List.of()),
                routes.plan(id),
                round,
                seals,
                revisions,
                entries,
                task,
                permits.of(id, me),
                draft.filter(d -> d.stage() instanceof Stage.InReview)
                        .flatMap(_ -> round)
                        .flatMap(running -> readBefore.of(running, task, seals, me)),
                task.filter(this::isStuck).isPresent(),
                draft.flatMap(Draft::base).flatMap(began -> newer(article, began)),
                stories.chain(draft.flatMap(d -> d.content().continues()).orElse(article)),
                said,
                staff.names(
                        Concerned.people(draft, taken, round, seals, revisions, entries, said)));
    }

    private String number(ArticleId article) {
        return numbers.of(List.of(article)).getOrDefault(article, "");
    }

    private Optional<Content> printed(ArticleId article) {
        return stories.printed(article).map(revision -> drafts.revision(article, revision));
    }

    /** What readers were given after revision {@code began}. */
    private Optional<Integer> newer(ArticleId article, int began) {
        return stories.standing(article) instanceof Standing.Live(var revision, var _)
                ? Optional.of(revision).filter(now -> now != began)
                : Optional.empty();
    }

    private boolean isStuck(ReviewTask task) {
        return task.holder().isEmpty() && reviews.fitFor(task.id()).isEmpty();
    }
}
