package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.caibian.article.Action;
import org.caibian.article.Draft;
import org.caibian.article.Embargo;
import org.caibian.article.EmbargoResult;
import org.caibian.article.Embargoes;
import org.caibian.article.ScheduleResult;
import org.caibian.article.Scheduling;
import org.caibian.article.Stage;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** When a draft goes out and until when it may not: said, and set by whoever may. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class GoingOut extends Div {
    private final Scheduling scheduling;
    private final Embargoes embargoes;
    private final SignedIn me;
    private final Moments moments;
    private Runnable done = () -> {};

    GoingOut(Scheduling scheduling, Embargoes embargoes, SignedIn me, Moments moments) {
        this.scheduling = scheduling;
        this.embargoes = embargoes;
        this.me = me;
        this.moments = moments;
        addClassName("goingout");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("plan.title"));
    }

    /** Tells when something of it was set. */
    void onDone(Runnable act) {
        done = act;
    }

    void show(ArticleFile file) {
        removeAll();
        setVisible(
                file.draft().filter(draft -> !(draft.stage() instanceof Stage.Spiked)).isPresent());
        file.draft().ifPresent(draft -> add(release(draft, file), embargo(draft, file)));
    }

    private Component release(Draft draft, ArticleFile file) {
        var at = draft.plan().release();
        var said = at.map(moments::chosen).orElseGet(() -> getTranslation("plan.release.atOnce"));
        var line = line("plan.release", Bits.words(said, "when"));
        line.add(act("plan.release.set", Action.SCHEDULE, file, () -> schedule(draft)));
        if (at.isPresent() || draft.stage() instanceof Stage.Approved) {
            line.add(
                    act(
                            "plan.release.now",
                            Action.SCHEDULE,
                            file,
                            () -> told(scheduling.atOnce(draft.article(), me.id()))));
        }
        return line;
    }

    private Component embargo(Draft draft, ArticleFile file) {
        var embargo = draft.plan().embargo();
        var said =
                embargo.map(each -> moments.chosen(each.until()))
                        .orElseGet(() -> getTranslation("plan.embargo.none"));
        var line = line("plan.embargo", held(said, embargo));
        line.add(act("plan.embargo.set", Action.SET_EMBARGO, file, () -> keepBack(draft)));
        embargo.ifPresent(each -> line.add(lift(each, draft.article(), file)));
        return line;
    }

    private static Span held(String said, Optional<Embargo> embargo) {
        return embargo.isPresent()
                ? Bits.line("embargo", Icon.small("lock"), Bits.words(said))
                : Bits.words(said, "when");
    }

    private Component lift(Embargo embargo, ArticleId article, ArticleFile file) {
        if (embargo.liftProposedBy().isEmpty()) {
            return act(
                    "plan.lift.propose",
                    Action.PROPOSE_LIFT,
                    file,
                    () -> told(embargoes.proposeLift(article, me.id())));
        }
        var proposed =
                Bits.words(
                        getTranslation(
                                "plan.lift.proposed",
                                embargo.liftProposedBy().map(file::name).orElse("—")),
                        "lbl");
        return Bits.block(
                "lift",
                proposed,
                act(
                        "plan.lift.confirm",
                        Action.CONFIRM_LIFT,
                        file,
                        () -> told(embargoes.confirmLift(article, me.id()))));
    }

    private Div line(String key, Span said) {
        return Bits.block("planline", Bits.tagged("h5", getTranslation(key)), said);
    }

    private Button act(String key, Action action, ArticleFile file, Runnable act) {
        var button = new Button(getTranslation(key), _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        file.permit().refusal(action).ifPresent(why -> WhyNot.say(button, why));
        return button;
    }

    private void schedule(Draft draft) {
        new InstantDialog(
                        getTranslation("plan.release.dialog"),
                        draft.plan().release(),
                        moments,
                        when -> said(scheduling.schedule(draft.article(), when, me.id())),
                        done)
                .open();
    }

    private void keepBack(Draft draft) {
        new InstantDialog(
                        getTranslation("plan.embargo.dialog"),
                        draft.plan().embargo().map(Embargo::until),
                        moments,
                        until -> said(embargoes.set(draft.article(), until, me.id())),
                        done)
                .open();
    }

    private void told(ScheduleResult result) {
        finish(said(result));
    }

    private void told(EmbargoResult result) {
        finish(said(result));
    }

    private void finish(Said said) {
        Notices.tell(said.words());
        done.run();
    }

    /** What came of it in words, and whether it was done. */
    record Said(boolean isDone, String words) {}

    private Said said(ScheduleResult result) {
        return switch (result) {
            case ScheduleResult.Scheduled(var when) ->
                    new Said(true, getTranslation("plan.scheduled", moments.chosen(when)));
            case ScheduleResult.AtOnce _ -> new Said(true, getTranslation("plan.atOnce"));
            case ScheduleResult.InThePast(var now) ->
                    new Said(false, getTranslation("plan.past", moments.exact(now)));
            case ScheduleResult.UnderEmbargo(var until) ->
                    new Said(false, getTranslation("plan.underEmbargo", moments.chosen(until)));
            case ScheduleResult.Refused(var why) -> new Said(false, Saying.refusal(why));
        };
    }

    private Said said(EmbargoResult result) {
        return switch (result) {
            case EmbargoResult.Set(var until) ->
                    new Said(true, getTranslation("plan.embargoed", moments.chosen(until)));
            case EmbargoResult.LiftProposed _ -> new Said(true, getTranslation("plan.lift.asked"));
            case EmbargoResult.Lifted _ -> new Said(true, getTranslation("plan.lifted"));
            case EmbargoResult.InThePast(var now) ->
                    new Said(false, getTranslation("plan.past", moments.exact(now)));
            case EmbargoResult.Looser(var until) ->
                    new Said(false, getTranslation("plan.looser", moments.chosen(until)));
            case EmbargoResult.None _ -> new Said(false, getTranslation("plan.lift.none"));
            case EmbargoResult.NotProposed _ ->
                    new Said(false, getTranslation("plan.lift.notProposed"));
            case EmbargoResult.Refused(var why) -> new Said(false, Saying.refusal(why));
        };
    }
}
