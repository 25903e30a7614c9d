package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.caibian.article.Draft;
import org.caibian.article.Embargo;
import org.caibian.article.EmbargoResult;
import org.caibian.article.Embargoes;
import org.caibian.right.Action;
import org.caibian.right.Stage;
import org.caibian.security.SignedIn;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.Seen;
import org.caibian.ui.article.PlanWords.Said;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/** Until when a draft is kept back, by whose embargo, and how two people lift it. */
final class EmbargoLine extends PlanLine {
    private final Embargoes embargoes;
    private final PlanWords words;
    private final SignedIn me;
    private final Moments moments;
    private final Consumer<Said> tell;

    /**
     * Has {@code tell} say what came of what was pressed, and runs {@code done} once an instant was
     * set.
     */
    EmbargoLine(
            Draft draft,
            ArticleFile file,
            Embargoes embargoes,
            PlanWords words,
            SignedIn me,
            Moments moments,
            Consumer<Said> tell,
            Runnable done) {
        super("plan.embargo", said(draft, moments), file.permit());
        this.embargoes = embargoes;
        this.words = words;
        this.me = me;
        this.moments = moments;
        this.tell = tell;
        var embargo = running(draft, moments);
        add(act("plan.embargo.set", Action.SET_EMBARGO, () -> keepBack(draft, done)));
        embargo.ifPresent(each ->
                add(each.isOf(draft.id()) ? lift(each, draft, file) : kept(draft.id(), each.of())));
    }

    /** One that is over is none. */
    static Optional<Embargo> running(Draft draft, Moments moments) {
        return draft.plan().embargo().filter(each -> moments.isAhead(each.until().at()));
    }

    private static Span said(Draft draft, Moments moments) {
        return running(draft, moments)
                .map(each -> moments.chosen(each.until()))
                .map(until -> Bits.line("embargo", Icon.small("lock"), Bits.words(until)))
                .orElseGet(() -> Bits.words(Saying.words("plan.embargo.none"), "when"));
    }

    /** Whose it is, where the words are another draft's; it is lifted there. */
    private Component kept(DraftId draft, DraftId by) {
        if (!by.equals(draft.other())) {
            return kept("plan.keptBack.elsewhere", "plan.keptBack.toOpen", by);
        }
        var open = by.isCorrection() ? "correction.toOpen" : "revision.toOpen";
        return kept("plan.keptBack." + by.line(), open, by);
    }

    private Component kept(String why, String open, DraftId by) {
        var link = new Anchor("articles/" + by, getTranslation(open));
        link.addClassName("textlink");
        return Bits.block("lift", Bits.words(getTranslation(why), "lbl"), link);
    }

    private Component lift(Embargo embargo, Draft draft, ArticleFile file) {
        return embargo.lift()
                .filter(each -> moments.isAhead(each.lapses()))
                .<Component>map(each -> proposed(each, draft, file))
                .orElseGet(() ->
                        act(
                                "plan.lift.propose",
                                Action.PROPOSE_LIFT,
                                () -> told(embargoes.proposeLift(embargo.of(), me.id()))));
    }

    private Component proposed(Embargo.Lift lift, Draft draft, ArticleFile file) {
        var said =
                getTranslation(
                        "plan.lift.proposed",
                        file.names().of(lift.by()),
                        moments.minute(lift.lapses()));
        var block =
                Bits.block(
                        "lift",
                        Bits.words(said, "lbl"),
                        act(
                                isOutAtOnce(draft) ? "plan.lift.confirm.out" : "plan.lift.confirm",
                                Action.CONFIRM_LIFT,
                                () -> told(embargoes.confirmLift(draft.id(), me.id()))));
        if (file.permit().allows(Action.TAKE_BACK_LIFT)) {
            block.add(
                    act(
                            "plan.lift.takeBack",
                            Action.TAKE_BACK_LIFT,
                            () -> told(embargoes.takeBackLift(draft.id(), me.id()))));
        }
        return block;
    }

    /** Whether nothing but the embargo keeps it from readers. */
    private boolean isOutAtOnce(Draft draft) {
        return draft.stage() instanceof Stage.Approved
                && draft.plan().release().filter(set -> moments.isAhead(set.at())).isEmpty();
    }

    /** Its own may be hidden by another draft's that holds longer. */
    private void keepBack(Draft draft, Runnable done) {
        var own =
                draft.plan().own().map(Embargo::until).filter(until -> moments.isAhead(until.at()));
        var seen = new AtomicReference<>(new Seen<>(own.map(ChosenInstant::at)));
        new InstantDialog(
                        getTranslation("plan.embargo.dialog"),
                        own,
                        moments,
                        until -> {
                            var said =
                                    words.said(
                                            embargoes.set(draft.id(), seen.get(), until, me.id()));
                            said.meanwhile()
                                    .map(now -> now.map(ChosenInstant::at))
                                    .ifPresent(seen::set);
                            return said;
                        },
                        done)
                .open();
    }

    private void told(EmbargoResult result) {
        tell.accept(words.said(result));
    }
}
