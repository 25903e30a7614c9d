package org.caibian.article;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.difference.Compared;
import org.caibian.difference.Comparison;
import org.caibian.difference.Credit;
import org.caibian.difference.Handover;
import org.caibian.difference.Lineage;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Problem;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares texts of an article (版本比较), and says who made each change. */
@Component
@Transactional(readOnly = true)
public class Comparing {

    private final DraftRows drafts;
    private final RevisionRows revisions;
    private final Trail trail;
    private final Clock clock;

    Comparing(DraftRows drafts, RevisionRows revisions, Trail trail, Clock clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of one revision of an article in a later one; empty where one is not there. */
    public Optional<Compared> revisions(ArticleId article, int before, int after) {
        return revisions
                .find(article, before)
                .flatMap(was ->
                        revisions
                                .find(article, after)
                                .map(is ->
                                        compare(
                                                article,
                                                was,
                                                revisions.content(article, after),
                                                trail.between(article, before, after),
                                                is.namedAt())));
    }

    /** What became of a revision in what stands on a draft now. */
    public Optional<Compared> withDraft(DraftId id, int before) {
        return revisions
                .find(id.article(), before)
                .flatMap(was ->
                        drafts.find(id)
                                .map(draft ->
                                        compare(
                                                id.article(),
                                                was,
                                                draft.content(),
                                                trail.toDraft(draft, before),
                                                clock.instant())));
    }

    private Compared compare(
            ArticleId article,
            Revision was,
            Content after,
            Optional<List<Handover>> way,
            Instant until) {
        var before = revisions.content(article, was.number());
        var comparison = Comparison.of(before, after);
        return way.map(handovers -> Lineage.of(before, handovers))
                .map(lineage -> exactly(before, after, comparison, lineage))
                .orElseGet(() ->
                        among(
                                before,
                                after,
                                comparison,
                                new Credit(trail.savers(article, was.namedAt(), until), false)));
    }

    private static Compared exactly(
            Content before, Content after, Comparison comparison, Lineage lineage) {
        var byField = new HashMap<Problem.Field, Credit>();
        comparison.fields().forEach(each -> byField.put(each.field(), lineage.of(each.field())));
        return new Compared(before, after, comparison, byField, lineage.of(comparison.passages()));
    }

    private static Compared among(
            Content before, Content after, Comparison comparison, Credit savers) {
        Map<Problem.Field, Credit> byField = new HashMap<>();
        comparison.fields().forEach(each -> byField.put(each.field(), savers));
        return new Compared(
                before,
                after,
                comparison,
                byField,
                comparison.passages().stream().map(_ -> savers).toList());
    }
}
