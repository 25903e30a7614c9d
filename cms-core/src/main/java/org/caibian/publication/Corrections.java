package org.caibian.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.ArticleChanged;
import org.caibian.article.Articles;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Reopening;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.staff.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changing what readers have: by a correction (更正), which takes a shorter route and tells readers
 * what it puts right, or by a new version of the whole (改写), which takes the route of its kind.
 * Both begin with the words readers have, and replace them at their own release.
 */
@Component
@Transactional
public class Corrections {

    private final Articles articles;
    private final Drafts drafts;
    private final Reopening reopening;
    private final StoryRows stories;
    private final CorrectionRows rows;
    private final Staff staff;
    private final Ledger ledger;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    Corrections(
            Articles articles,
            Drafts drafts,
            Reopening reopening,
            StoryRows stories,
            CorrectionRows rows,
            Staff staff,
            Ledger ledger,
            Notices notices,
            ApplicationEventPublisher events) {
        this.articles = articles;
        this.drafts = drafts;
        this.reopening = reopening;
        this.stories = stories;
        this.rows = rows;
        this.staff = staff;
        this.ledger = ledger;
        this.notices = notices;
        this.events = events;
    }

    /** What readers are told about the corrections of a story, the newest first. */
    @Transactional(readOnly = true)
    public List<Correction> of(ArticleId article) {
        return rows.of(article);
    }

    /** The corrections of all live stories, the newest first, after {@code from}. */
    @Transactional(readOnly = true)
    public Slice<CorrectedStory> newest(Keyset from, int limit) {
        return rows.newest(from, limit);
    }

    /** Opens a correction draft; those at work on the story are told. */
    public CorrectResult correct(ArticleId article, PersonId by) {
        return open(Action.CORRECT, article.correction(), by);
    }

    /** Opens a main draft of what readers have. */
    public CorrectResult revise(ArticleId article, PersonId by) {
        return open(Action.REVISE, article.main(), by);
    }

    /** With the article locked, so that readers get or lose nothing meanwhile. */
    private CorrectResult open(Action action, DraftId draft, PersonId by) {
        var desk = articles.lock(draft.article());
        var standing = stories.standing(draft.article());
        var refusal =
                desk.map(on -> Matter.on(on).with(standing.name()))
                        .map(on -> Rights.refusal(action, staff.person(by), on))
                        .orElse(Optional.of(Refusal.NOT_FOUND));
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        int revision = ((Standing.Live) standing).revision();
        if (!reopening.open(draft, revision, by)) {
            return new CorrectResult.AlreadyOpen(draft);
        }
        note(draft, revision, by);
        return new CorrectResult.Opened(draft);
    }

    private static CorrectResult refused(Refusal why) {
        return why == Refusal.NOT_LIVE
                ? new CorrectResult.NotLive()
                : new CorrectResult.Refused(why);
    }

    private void note(DraftId draft, int revision, PersonId by) {
        var act = draft.isCorrection() ? Act.CORRECTION_OPENED : Act.REVISION_OPENED;
        var told = draft.told(Map.of("revision", Integer.toString(revision)));
        ledger.write(act, by, draft.article(), told);
        if (draft.isCorrection()) {
            notices.tell(concerned(draft.article()), Occasion.CORRECTION_OPENED, draft, by, told);
        }
        events.publishEvent(new ArticleChanged(draft.article()));
    }

    /** Who answers for the story, and who writes on its main draft. */
    private Set<PersonId> concerned(ArticleId article) {
        return Stream.concat(
                        stories.responsibleEditor(article).stream(),
                        drafts.find(article.main()).map(Draft::authors).stream()
                                .flatMap(Set::stream))
                .collect(Collectors.toUnmodifiableSet());
    }
}
