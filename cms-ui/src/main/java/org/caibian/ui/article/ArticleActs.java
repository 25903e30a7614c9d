package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caibian.article.Draft;
import org.caibian.article.RecallResult;
import org.caibian.article.Rights;
import org.caibian.article.Scheduling;
import org.caibian.article.Spiking;
import org.caibian.article.Stage;
import org.caibian.article.StageResult;
import org.caibian.article.SubmitResult;
import org.caibian.security.SignedIn;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.caibian.workflow.Reviews;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The acts above an article, by its stage and by who looks at it; one of them primary. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ArticleActs {
    private final Reviews reviews;
    private final Spiking spiking;
    private final Scheduling scheduling;
    private final Staff staff;
    private final SignedIn me;

    ArticleActs(Reviews reviews, Spiking spiking, Scheduling scheduling, Staff staff, SignedIn me) {
        this.reviews = reviews;
        this.spiking = spiking;
        this.scheduling = scheduling;
        this.staff = staff;
        this.me = me;
    }

    /** The page the acts stand on: how it saves, where it says something, how it is read again. */
    record Page(
            boolean writing,
            Runnable save,
            Supplier<Optional<Integer>> version,
            Banner banner,
            Inspector inspector,
            Runnable reload) {}

    void offer(ArticleHead head, ArticleFile file, Page page) {
        file.draft().ifPresent(draft -> offer(head, draft, file, page));
        file.story().ifPresent(_ -> head.link("article.onSite", "/story/" + file.article()));
    }

    private void offer(ArticleHead head, Draft draft, ArticleFile file, Page page) {
        var person = staff.person(me.id());
        switch (draft.stage()) {
            case Stage.Drafting _ -> {
                if (page.writing()) {
                    whileWriting(head, draft, page);
                }
            }
            case Stage.InReview _ -> {
                if (Rights.toRecall(person, draft.authors()).isEmpty()) {
                    head.act("act.RECALLED", false, () -> recall(draft, page));
                }
                if (file.task().isPresent() && file.toDecide().isEmpty()) {
                    head.act("article.review", false, page.inspector()::toVerdict)
                            .addClassName("onlynarrow");
                }
            }
            case Stage.Approved _ -> {
                page.banner()
                        .inform(Saying.words("approved.held"), Saying.words("approved.held.hint"));
                if (Rights.toSchedule(person, draft.desk()).isEmpty()) {
                    head.act(
                            "act.UNSCHEDULED",
                            true,
                            () ->
                                    moved(
                                            scheduling.unschedule(draft.article(), me.id()),
                                            "unscheduled",
                                            page));
                }
            }
            case Stage.Spiked(var reason) -> {
                page.banner().inform(Saying.words("stage.SPIKED"), reason);
                if (Rights.toSubmit(person, draft.desk(), draft.authors()).isEmpty()) {
                    head.act(
                            "act.REVIVED",
                            true,
                            () -> moved(spiking.revive(draft.article(), me.id()), "revived", page));
                }
            }
        }
    }

    private void whileWriting(ArticleHead head, Draft draft, Page page) {
        head.quiet("act.SAVED", "Ctrl S", page.save());
        if (Rights.toSubmit(staff.person(me.id()), draft.desk(), draft.authors()).isEmpty()) {
            head.act(
                    "act.SPIKED",
                    false,
                    () ->
                            askReason(
                                    "spike",
                                    reason -> spiking.spike(draft.article(), reason, me.id()),
                                    page));
        }
        head.act("act.SUBMITTED", true, () -> submit(draft, page));
    }

    private void submit(Draft draft, Page page) {
        page.version()
                .get()
                .ifPresent(version -> {
                    switch (reviews.submit(draft.article(), version, me.id())) {
                        case SubmitResult.Submitted _ -> {
                            Notices.say("submitted");
                            page.reload().run();
                            page.inspector().open(Inspector.Tab.REVIEW);
                        }
                        case SubmitResult.Outdated _ ->
                                page.banner()
                                        .warn(
                                                Saying.words("submit.outdated"),
                                                Saying.words("save.kept"));
                        case SubmitResult.Blocked(var problems) ->
                                page.banner()
                                        .warn(
                                                Saying.words("submit.blocked"),
                                                Saying.problems(problems));
                        case SubmitResult.Refused(var why) ->
                                page.banner()
                                        .warn(Saying.words("submit.refused"), Saying.refusal(why));
                    }
                });
    }

    private void recall(Draft draft, Page page) {
        switch (reviews.recall(draft.article(), me.id())) {
            case RecallResult.Recalled _ -> {
                Notices.say("recalled");
                page.reload().run();
            }
            case RecallResult.Refused(var why) ->
                    page.banner().warn(Saying.words("recall.refused"), Saying.refusal(why));
        }
    }

    private void askReason(String key, Function<String, StageResult> act, Page page) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Saying.words(key + ".title"));
        dialog.setWidth("440px");
        var reason = new TextArea(Saying.words(key + ".reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        dialog.add(reason);
        var go =
                new Button(
                        Saying.words(key + ".act"),
                        _ -> {
                            if (reason.getValue().isBlank()) {
                                reason.setErrorMessage(Saying.words(key + ".needed"));
                                reason.setInvalid(true);
                                return;
                            }
                            var result = act.apply(reason.getValue());
                            if (result instanceof StageResult.ReasonNeeded(var longest)) {
                                reason.setErrorMessage(Saying.words("reason.needed", longest));
                                reason.setInvalid(true);
                                return;
                            }
                            dialog.close();
                            moved(result, key + ".done", page);
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(Saying.words("cancel"), _ -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter().add(cancel, go);
        dialog.open();
    }

    private static void moved(StageResult result, String key, Page page) {
        switch (result) {
            case StageResult.Moved _ -> {
                Notices.say(key);
                page.reload().run();
            }
            case StageResult.ReasonNeeded(var longest) ->
                    page.banner().warn(Saying.words("reason.needed", longest), "");
            case StageResult.Refused(var why) -> page.banner().warn(Saying.refusal(why), "");
        }
    }
}
