package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.caibian.article.Action;
import org.caibian.article.Draft;
import org.caibian.article.Embargo;
import org.caibian.article.Embargoes;
import org.caibian.article.Remark;
import org.caibian.article.Scheduling;
import org.caibian.article.Stage;
import org.caibian.publication.TakeDown;
import org.caibian.publication.TakeDowns;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.ui.article.PlanWords.Said;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** When a draft goes out, until when it may not, and when it ends: said, and set by whoever may. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class GoingOut extends Div {
    private final Scheduling scheduling;
    private final Embargoes embargoes;
    private final TakeDowns takeDowns;
    private final PlanWords words;
    private final SignedIn me;
    private final Moments moments;
    private Runnable done = () -> {};

    GoingOut(
            Scheduling scheduling,
            Embargoes embargoes,
            TakeDowns takeDowns,
            PlanWords words,
            SignedIn me,
            Moments moments) {
        this.scheduling = scheduling;
        this.embargoes = embargoes;
        this.takeDowns = takeDowns;
        this.words = words;
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
        var draft = file.draft();
        var onItsWay = draft.filter(each -> !(each.stage() instanceof Stage.Spiked)).isPresent();
        setVisible(file.inside() && (onItsWay || file.story().isPresent()));
        draft.ifPresent(each -> add(release(each, file), embargo(each, file)));
        add(takeDown(file));
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
                            () -> told(words.said(scheduling.atOnce(draft.id(), me.id())))));
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
        embargo.ifPresent(each -> line.add(lift(each, draft.id(), file)));
        return line;
    }

    private Component takeDown(ArticleFile file) {
        var planned = file.takeDown().map(TakeDown::at);
        var said =
                planned.map(moments::chosen).orElseGet(() -> getTranslation("plan.takeDown.none"));
        var line = line("plan.takeDown", Bits.words(said, "when"));
        line.add(act("plan.takeDown.set", Action.TAKE_DOWN, file, () -> end(file)));
        if (planned.isPresent()) {
            line.add(
                    act(
                            "plan.takeDown.clear",
                            Action.TAKE_DOWN,
                            file,
                            () -> told(words.said(takeDowns.clear(file.article(), me.id())))));
        }
        return line;
    }

    private static Span held(String said, Optional<Embargo> embargo) {
        return embargo.isPresent()
                ? Bits.line("embargo", Icon.small("lock"), Bits.words(said))
                : Bits.words(said, "when");
    }

    private Component lift(Embargo embargo, DraftId draft, ArticleFile file) {
        if (embargo.liftProposedBy().isEmpty()) {
            return act(
                    "plan.lift.propose",
                    Action.PROPOSE_LIFT,
                    file,
                    () -> told(words.said(embargoes.proposeLift(draft, me.id()))));
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
                        () -> told(words.said(embargoes.confirmLift(draft, me.id())))));
    }

    private Div line(String key, Span said) {
        return Bits.block("planline", Bits.tagged("h2", getTranslation(key)), said);
    }

    private Component act(String key, Action action, ArticleFile file, Runnable act) {
        var button = new Button(getTranslation(key), _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return file.permit()
                .refusal(action)
                .<Component>map(why -> new WhyNot(button, why))
                .orElse(button);
    }

    private void schedule(Draft draft) {
        new InstantDialog(
                        getTranslation("plan.release.dialog"),
                        draft.plan().release(),
                        moments,
                        when -> words.said(scheduling.schedule(draft.id(), when, me.id())),
                        done)
                .open();
    }

    private void keepBack(Draft draft) {
        new InstantDialog(
                        getTranslation("plan.embargo.dialog"),
                        draft.plan().embargo().map(Embargo::until),
                        moments,
                        until -> words.said(embargoes.set(draft.id(), until, me.id())),
                        done)
                .open();
    }

    private void end(ArticleFile file) {
        var reason = new TextField(getTranslation("plan.takeDown.reason"));
        reason.setMaxLength(Remark.LONGEST);
        reason.setPlaceholder(getTranslation("plan.takeDown.planned"));
        file.takeDown().map(TakeDown::reason).ifPresent(reason::setValue);
        new InstantDialog(
                        getTranslation("plan.takeDown.dialog"),
                        file.takeDown().map(TakeDown::at),
                        moments,
                        at ->
                                words.said(
                                        takeDowns.set(
                                                file.article(), at, reason.getValue(), me.id())),
                        done)
                .asking(reason)
                .open();
    }

    private void told(Said said) {
        Notices.tell(said.words());
        done.run();
    }
}
