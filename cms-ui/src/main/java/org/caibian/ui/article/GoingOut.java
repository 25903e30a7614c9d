package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.caibian.article.Draft;
import org.caibian.article.Embargoes;
import org.caibian.article.Remark;
import org.caibian.article.Scheduling;
import org.caibian.publication.TakeDown;
import org.caibian.publication.TakeDownResult;
import org.caibian.publication.TakeDowns;
import org.caibian.right.Action;
import org.caibian.right.Stage;
import org.caibian.security.SignedIn;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Seen;
import org.caibian.ui.article.PlanWords.Said;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Bits;
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
        setVisible(file.inside() && (onItsWay || file.readers().story().isPresent()));
        draft.ifPresent(each -> add(release(each, file), embargo(each, file)));
        add(takeDown(file));
    }

    private Component release(Draft draft, ArticleFile file) {
        var at = draft.plan().release();
        var said =
                at.map(set -> waiting(set, draft)).orElseGet(() -> getTranslation(atOnce(draft)));
        var line = new PlanLine("plan.release", Bits.words(said, "when"), file.permit());
        line.add(line.act("plan.release.set", Action.SCHEDULE, () -> schedule(draft)));
        if (at.isPresent() || draft.stage() instanceof Stage.Approved) {
            line.add(
                    line.act(
                            "plan.release.now",
                            Action.SCHEDULE,
                            () ->
                                    told(
                                            words.said(
                                                    scheduling.atOnce(
                                                            draft.id(), seen(draft), me.id())))));
        }
        return line;
    }

    private String waiting(ChosenInstant set, Draft draft) {
        var said = moments.chosen(set);
        return EmbargoLine.running(draft, moments)
                .filter(embargo -> embargo.until().at().isAfter(set.at()))
                .map(_ -> getTranslation("plan.release.later", said))
                .orElse(said);
    }

    private String atOnce(Draft draft) {
        return EmbargoLine.running(draft, moments).isPresent()
                ? "plan.release.afterEmbargo"
                : "plan.release.atOnce";
    }

    private Component embargo(Draft draft, ArticleFile file) {
        return new EmbargoLine(draft, file, embargoes, words, me, moments, this::told, done);
    }

    private Component takeDown(ArticleFile file) {
        var planned = file.readers().taken().planned().map(TakeDown::at);
        var said =
                planned.map(moments::chosen).orElseGet(() -> getTranslation("plan.takeDown.none"));
        var line = new PlanLine("plan.takeDown", Bits.words(said, "when"), file.permit());
        line.add(line.act("plan.takeDown.set", Action.TAKE_DOWN, () -> end(file)));
        if (planned.isPresent()) {
            line.add(
                    line.act(
                            "plan.takeDown.clear",
                            Action.TAKE_DOWN,
                            () ->
                                    told(
                                            words.said(
                                                    takeDowns.clear(
                                                            file.article(),
                                                            seen(file),
                                                            me.id())))));
        }
        return line;
    }

    private static Seen<Instant> seen(Draft draft) {
        return new Seen<>(draft.plan().release().map(ChosenInstant::at));
    }

    private static Seen<TakeDown.End> seen(ArticleFile file) {
        return new Seen<>(file.readers().taken().planned().map(TakeDown::end));
    }

    private void schedule(Draft draft) {
        var seen = new AtomicReference<>(seen(draft));
        new InstantDialog(
                        getTranslation("plan.release.dialog"),
                        draft.plan().release(),
                        moments,
                        when -> {
                            var said =
                                    words.said(
                                            scheduling.schedule(
                                                    draft.id(), seen.get(), when, me.id()));
                            // Told of it, whoever presses again means what stands there now.
                            said.meanwhile()
                                    .map(now -> now.map(ChosenInstant::at))
                                    .ifPresent(seen::set);
                            return said;
                        },
                        done)
                .open();
    }

    private void end(ArticleFile file) {
        var seen = new AtomicReference<>(seen(file));
        var reason = new TextField(getTranslation("plan.takeDown.reason"));
        reason.setMaxLength(Remark.LONGEST);
        reason.setPlaceholder(getTranslation("plan.takeDown.planned"));
        file.readers().taken().planned().map(TakeDown::reason).ifPresent(reason::setValue);
        new InstantDialog(
                        getTranslation("plan.takeDown.dialog"),
                        file.readers().taken().planned().map(TakeDown::at),
                        moments,
                        at -> {
                            var result =
                                    takeDowns.set(
                                            file.article(),
                                            seen.get(),
                                            at,
                                            reason.getValue(),
                                            me.id());
                            if (result instanceof TakeDownResult.Outdated(var now, var _)) {
                                seen.set(new Seen<>(now.map(TakeDown::end)));
                            }
                            return words.said(result);
                        },
                        done)
                .asking(reason)
                .open();
    }

    private void told(Said said) {
        if (said.isDone()) {
            Notices.tell(said.words());
        } else {
            Notices.refuse(said.words());
        }
        done.run();
    }
}
