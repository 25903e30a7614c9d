package org.caibian.ui.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.annotation.Annotation;
import org.caibian.article.Draft;
import org.caibian.article.EditLock;
import org.caibian.article.Embargo;
import org.caibian.article.Permit;
import org.caibian.article.Plan;
import org.caibian.article.ReviewTask;
import org.caibian.article.Revision;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.article.Seal;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.manuscript.Content;
import org.caibian.publication.Ahead;
import org.caibian.publication.SecondLook;
import org.caibian.publication.Story;
import org.caibian.publication.StoryLine;
import org.caibian.publication.TakeDown;
import org.caibian.publication.Withdrawal;
import org.caibian.publication.WithdrawnStory;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.text.TextCount;
import org.caibian.ui.parts.InStead;
import org.caibian.ui.parts.Moments;
import org.caibian.workflow.RoutePlan;

/**
 * All the desk knows of one article at one moment, as one person may see it; {@code inside} says
 * whether that is more than readers have; {@code draft} goes out by all that is set, its article's
 * other draft counted; {@code stuck} says that nobody on the desk may take the open step; {@code
 * lost} is what readers had, and {@code printed} the words they have or had, where nobody writes on
 * them; {@code behind} is the revision readers were given after this draft was begun; {@code taken}
 * is the latest withdrawal, or the proposal of one; {@code receipts} are those of all its
 * withdrawals, the latest first; {@code looks} are the second looks at what readers have, open or
 * over; {@code chain} is what readers have of the chain of updates it is in.
 */
public record ArticleFile(
        DraftId id,
        String number,
        boolean inside,
        Optional<Draft> draft,
        Optional<Story> story,
        Optional<Story> lost,
        Optional<Content> printed,
        Optional<Withdrawal> taken,
        List<WithdrawnStory> receipts,
        Optional<TakeDown> takeDown,
        List<SecondLook> looks,
        RoutePlan plan,
        Optional<Round> round,
        List<Seal> seals,
        List<Revision> revisions,
        List<Entry> ledger,
        Optional<ReviewTask> task,
        Permit permit,
        Optional<Before> before,
        boolean stuck,
        Optional<Integer> behind,
        List<StoryLine> chain,
        DraftAnnotations annotations,
        Map<PersonId, String> names) {

    /**
     * What this person, where they are asked again, or anybody sealed last in the running round; or
     * what the round before this one gave back ({@code returned}).
     */
    public record Before(Content words, Optional<RoundStep> returned) {}

    /** What readers have, for somebody of another desk. */
    static ArticleFile ofStory(
            Story story,
            Optional<Content> printed,
            String number,
            RoutePlan plan,
            List<StoryLine> chain) {
        return new ArticleFile(
                story.article().main(),
                number,
                false,
                Optional.empty(),
                Optional.of(story),
                Optional.empty(),
                printed,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                new RoutePlan(plan.route(), List.of(), plan.bpmn()),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new Permit(Map.of()),
                Optional.empty(),
                false,
                Optional.empty(),
                chain,
                DraftAnnotations.NONE,
                Map.of());
    }

    public ArticleId article() {
        return id.article();
    }

    /**
     * Whether no more than its history was added to since {@code before}, or what is said of it:
     * the words and the acts are the same, and nothing held its release back meanwhile.
     */
    boolean differsOnTheSideOnly(ArticleFile before) {
        return withoutHistory().equals(before.withoutHistory());
    }

    private ArticleFile withoutHistory() {
        return new ArticleFile(
                id,
                number,
                inside,
                draft,
                story,
                lost,
                printed,
                taken,
                List.of(),
                takeDown,
                looks,
                plan,
                round,
                seals,
                revisions,
                holdings(),
                task,
                permit,
                before,
                stuck,
                behind,
                chain,
                DraftAnnotations.NONE,
                Map.of());
    }

    private List<Entry> holdings() {
        return ledger.stream().filter(entry -> entry.act() == Act.RELEASE_HELD).toList();
    }

    /** Why the open step is not this person's to decide; empty where it is. */
    public Optional<Refusal> toDecide() {
        return task.flatMap(
                open -> permit.refusal(open.step().isReview() ? Action.APPROVE : Action.PROOFREAD));
    }

    /** What was read last, where the words have been changed since. */
    Optional<Content> changedSince() {
        return before.map(Before::words)
                .filter(read -> draft.filter(d -> !read.hash().equals(d.hash())).isPresent());
    }

    /** Whether there is anything to show. */
    boolean isThere() {
        return draft.isPresent() || story.isPresent() || isWithdrawn();
    }

    /** Whether readers had it and lost it. */
    boolean isWithdrawn() {
        return story.isEmpty() && taken.filter(each -> each.at().isPresent()).isPresent();
    }

    /** What lies ahead of it now; what is given up goes nowhere. */
    Ahead ahead(Moments moments) {
        var plan = draft.filter(each -> !(each.stage() instanceof Stage.Spiked)).map(Draft::plan);
        return new Ahead(
                plan.flatMap(Plan::release),
                plan.flatMap(Plan::embargo).map(Embargo::until),
                takeDown.map(TakeDown::at),
                isHeld(moments));
    }

    /** Whether it is approved and due, and something keeps it from its readers. */
    private boolean isHeld(Moments moments) {
        return draft.filter(each -> each.stage() instanceof Stage.Approved)
                .filter(each -> each.plan().notBefore().filter(moments::isAhead).isEmpty())
                .isPresent();
    }

    /** The edit lock of somebody else who is writing on it. */
    Optional<EditLock> lockOfAnother(PersonId me) {
        return draft.flatMap(Draft::lock).filter(lock -> !lock.holder().equals(me));
    }

    /** Who else is writing on it, by name. */
    Optional<String> writer(PersonId me) {
        return lockOfAnother(me).map(lock -> name(lock.holder()));
    }

    /** Somebody's real name, or a dash where nobody is meant. */
    public String name(PersonId person) {
        return names.getOrDefault(person, "—");
    }

    /** The same, with the name of whom they stood in for. */
    String name(PersonId person, Optional<PersonId> inSteadOf) {
        return InStead.name(name(person), inSteadOf.map(this::name));
    }

    /** Who holds a step, or held it, by name. */
    Optional<String> holder(RoutePlan.Stop stop) {
        return stop.holder().map(person -> name(person, stop.inSteadOf()));
    }

    /** What stands on the draft, where there is one. */
    Optional<Content> content() {
        return draft.map(Draft::content);
    }

    /** The headline of the draft, else of what readers have. */
    Optional<String> headline() {
        return content()
                .map(content -> content.headline().text())
                .or(() -> story.map(Story::headline))
                .or(() -> lost.map(Story::headline))
                .filter(text -> !text.isEmpty());
    }

    /** How many revisions there are: they are numbered from one without a gap. */
    int newestRevision() {
        return revisions.isEmpty() ? 0 : revisions.getFirst().number();
    }

    /** How many that person has annotated in the running round: they go along with a return. */
    int toGiveAlong(PersonId me) {
        return round.filter(_ -> isInReview())
                .map(running -> annotations.countGivenAlong(running, me))
                .orElse(0);
    }

    /** What the latest round gave this draft back for, beside the reason that was written. */
    List<Annotation> returnedFor() {
        return returned().flatMap(_ -> round).map(annotations::returnedBy).orElse(List.of());
    }

    /** How long the body is, as newsrooms count: the dateline before it is no part of it. */
    TextCount count() {
        return content()
                .or(() -> printed)
                .map(words -> words.body().count())
                .orElse(TextCount.NONE);
    }

    boolean isDrafting() {
        return draft.map(Draft::stage).filter(Stage.Drafting.class::isInstance).isPresent();
    }

    boolean isInReview() {
        return draft.map(Draft::stage).filter(Stage.InReview.class::isInstance).isPresent();
    }

    /** Whether what stands here is in its latest round, or came through it. */
    boolean isUnderWay() {
        return round.isPresent()
                && draft.map(Draft::stage)
                        .map(stage ->
                                stage instanceof Stage.InReview || stage instanceof Stage.Approved)
                        .orElseGet(this::isReleased);
    }

    /** Whether what came through its round went out to readers, who may have lost it since. */
    boolean isReleased() {
        return draft.isEmpty() && (story.isPresent() || isWithdrawn());
    }

    /** Where the drawn way of what went out ends: with its readers, or taken from them. */
    String wayOut() {
        return isReleased() && isWithdrawn() ? "standing.withdrawn" : "act.RELEASED";
    }

    /** The second looks that what came through this way still waits for. */
    List<SecondLook> openLooks() {
        return isReleased() ? looks.stream().filter(SecondLook::isOpen).toList() : List.of();
    }

    /** Whether this person sealed these words before they were changed, and is asked again. */
    boolean isAskedAgain() {
        return task.filter(ReviewTask::askedAgain).isPresent()
                && toDecide().isEmpty()
                && changedSince().isPresent();
    }

    /** The step at which the latest round gave this draft back to its writers, where it did. */
    Optional<RoundStep> returned() {
        return isDrafting() ? round.flatMap(Round::returned) : Optional.empty();
    }
}
