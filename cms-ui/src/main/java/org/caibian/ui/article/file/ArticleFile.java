package org.caibian.ui.article.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.annotation.Annotation;
import org.caibian.article.Draft;
import org.caibian.article.EditLock;
import org.caibian.article.Embargo;
import org.caibian.article.Permit;
import org.caibian.article.Plan;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.manuscript.Content;
import org.caibian.publication.Ahead;
import org.caibian.publication.SecondLook;
import org.caibian.publication.Story;
import org.caibian.publication.TakeDown;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.text.TextCount;
import org.caibian.ui.parts.Moments;

/**
 * All the desk knows of one article at one moment, as one person may see it: what it is, what
 * readers have of it, where it is on its way and who holds it, what may be done, how it came about,
 * and what is said of it; {@code inside} says whether that is more than readers have; {@code draft}
 * goes out by all that is set, its article's other draft counted.
 */
public record ArticleFile(
        DraftId id,
        String number,
        boolean inside,
        Optional<Draft> draft,
        WithReaders readers,
        OnItsWay way,
        Permit permit,
        ArticleHistory history,
        DraftAnnotations annotations,
        RealNames names) {

    /** What readers have, for somebody of another desk. */
    public static ArticleFile ofStory(
            DraftId id, String number, WithReaders readers, OnItsWay way) {
        return new ArticleFile(
                id,
                number,
                false,
                Optional.empty(),
                readers,
                way,
                new Permit(Map.of()),
                ArticleHistory.NONE,
                DraftAnnotations.NONE,
                RealNames.NONE);
    }

    /** The same, with the names of those it has to do with. */
    ArticleFile naming(RealNames people) {
        return new ArticleFile(
                id, number, inside, draft, readers, way, permit, history, annotations, people);
    }

    public ArticleId article() {
        return id.article();
    }

    /**
     * Whether no more than its history was added to since {@code before}, or what is said of it:
     * the words and the acts are the same, and nothing held its release back meanwhile.
     */
    public boolean differsOnTheSideOnly(ArticleFile before) {
        return withoutHistory().equals(before.withoutHistory());
    }

    private ArticleFile withoutHistory() {
        return new ArticleFile(
                id,
                number,
                inside,
                draft,
                readers.withoutReceipts(),
                way,
                permit,
                history.holdings(),
                DraftAnnotations.NONE,
                RealNames.NONE);
    }

    /** Why the open step is not this person's to decide; empty where it is. */
    public Optional<Refusal> toDecide() {
        return way.task()
                .flatMap(open ->
                        permit.refusal(open.step().isReview() ? Action.APPROVE : Action.PROOFREAD));
    }

    /** What was read last, where the words have been changed since. */
    public Optional<Content> changedSince() {
        return way.before()
                .map(OnItsWay.Before::words)
                .filter(read -> draft.filter(d -> !read.hash().equals(d.hash())).isPresent());
    }

    /** What lies ahead of it now; what is given up goes nowhere. */
    public Ahead ahead(Moments moments) {
        var plan = draft.filter(each -> !(each.stage() instanceof Stage.Spiked)).map(Draft::plan);
        return new Ahead(
                plan.flatMap(Plan::release),
                plan.flatMap(Plan::embargo).map(Embargo::until),
                readers.taken().planned().map(TakeDown::at),
                isHeld(moments));
    }

    /** Whether it is approved and due, and something keeps it from its readers. */
    private boolean isHeld(Moments moments) {
        return draft.filter(each -> each.stage() instanceof Stage.Approved)
                .filter(each -> each.plan().notBefore().filter(moments::isAhead).isEmpty())
                .isPresent();
    }

    /** The edit lock of somebody else who is writing on it. */
    public Optional<EditLock> lockOfAnother(PersonId me) {
        return draft.flatMap(Draft::lock).filter(lock -> !lock.holder().equals(me));
    }

    /** Who else is writing on it, by name. */
    public Optional<String> writer(PersonId me) {
        return lockOfAnother(me).map(lock -> names.of(lock.holder()));
    }

    /** What stands on the draft, where there is one. */
    public Optional<Content> content() {
        return draft.map(Draft::content);
    }

    /** The headline of the draft, else of what readers have. */
    public Optional<String> headline() {
        return content()
                .map(content -> content.headline().text())
                .or(() -> readers.storyOrLost().map(Story::headline))
                .filter(text -> !text.isEmpty());
    }

    /** What the latest round gave this draft back for, beside the reason that was written. */
    public List<Annotation> returnedFor() {
        return returned().flatMap(_ -> way.round()).map(annotations::returnedBy).orElse(List.of());
    }

    /** How long the body is, as newsrooms count: the dateline before it is no part of it. */
    public TextCount count() {
        return content()
                .or(readers::printed)
                .map(words -> words.body().count())
                .orElse(TextCount.NONE);
    }

    public boolean isDrafting() {
        return draft.map(Draft::stage).filter(Stage.Drafting.class::isInstance).isPresent();
    }

    public boolean isInReview() {
        return draft.map(Draft::stage).filter(Stage.InReview.class::isInstance).isPresent();
    }

    /** Whether what stands here is in its latest round, or came through it. */
    public boolean isUnderWay() {
        return way.round().isPresent()
                && draft.map(Draft::stage)
                        .map(stage ->
                                stage instanceof Stage.InReview || stage instanceof Stage.Approved)
                        .orElseGet(this::isReleased);
    }

    /** Whether what came through its round went out to readers, who may have lost it since. */
    public boolean isReleased() {
        return draft.isEmpty() && readers.know();
    }

    /** Where the drawn way of what went out ends: with its readers, or taken from them. */
    public String wayOut() {
        return isReleased() && readers.isWithdrawn() ? "standing.withdrawn" : "act.RELEASED";
    }

    /** The second looks that what came through this way still waits for. */
    public List<SecondLook> openLooks() {
        return isReleased()
                ? readers.looks().stream().filter(SecondLook::isOpen).toList()
                : List.of();
    }

    /** The step at which the latest round gave this draft back to its writers, where it did. */
    public Optional<RoundStep> returned() {
        return isDrafting() ? way.round().flatMap(Round::returned) : Optional.empty();
    }
}
