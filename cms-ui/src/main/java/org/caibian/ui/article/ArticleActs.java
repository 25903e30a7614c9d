package org.caibian.ui.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.caibian.article.Draft;
import org.caibian.article.RecallResult;
import org.caibian.article.Scheduling;
import org.caibian.article.Spiking;
import org.caibian.article.StageResult;
import org.caibian.manuscript.Problem;
import org.caibian.publication.Preflight;
import org.caibian.publication.Preflights;
import org.caibian.right.Action;
import org.caibian.right.Stage;
import org.caibian.security.SignedIn;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Seen;
import org.caibian.ui.parts.Moments;
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
    private final Preflights preflights;
    private final ArticleFiles files;
    private final PlanWords plans;
    private final DraftingActs ofDrafts;
    private final SpikeAct spike;
    private final SecondLookActs lookingAgain;
    private final WithdrawalActs withdrawing;
    private final CorrectionActs correcting;
    private final FollowUpAct followUp;
    private final ShowingActs showing;
    private final SignedIn me;
    private final Moments moments;

    ArticleActs(
            Reviews reviews,
            Spiking spiking,
            Scheduling scheduling,
            Preflights preflights,
            ArticleFiles files,
            PlanWords plans,
            DraftingActs ofDrafts,
            SpikeAct spike,
            SecondLookActs lookingAgain,
            WithdrawalActs withdrawing,
            CorrectionActs correcting,
            FollowUpAct followUp,
            ShowingActs showing,
            SignedIn me,
            Moments moments) {
        this.reviews = reviews;
        this.spiking = spiking;
        this.scheduling = scheduling;
        this.preflights = preflights;
        this.files = files;
        this.plans = plans;
        this.ofDrafts = ofDrafts;
        this.spike = spike;
        this.lookingAgain = lookingAgain;
        this.withdrawing = withdrawing;
        this.correcting = correcting;
        this.followUp = followUp;
        this.showing = showing;
        this.me = me;
        this.moments = moments;
    }

    /**
     * The page the acts stand on: how it saves, where it says something, and of which fields, how
     * an edit in review ends, how it is read again, how the paper is taken in hand.
     */
    record Page(
            boolean writing,
            Runnable save,
            Supplier<Optional<Integer>> version,
            Banner banner,
            Consumer<List<Problem>> notHandedIn,
            Inspector inspector,
            Runnable stop,
            Runnable reload,
            Runnable write) {}

    void offer(ArticleHead head, ArticleFile file, Page page) {
        showing.offer(head, file, page);
        file.draft().ifPresent(draft -> offer(head, draft, file, page));
        followUp.offer(head, file);
        correcting.offer(head, file, page);
        lookingAgain.offer(head, file, page);
        withdrawing.offer(head, file, page);
        file.story().ifPresent(_ -> head.link("article.onSite", "/story/" + file.article()));
    }

    private void offer(ArticleHead head, Draft draft, ArticleFile file, Page page) {
        switch (draft.stage()) {
            case Stage.Drafting _ -> ofDrafts.offer(head, draft, file, page);
            case Stage.InReview _ -> {
                if (page.writing()) {
                    head.act("article.edited", true, page.stop());
                    return;
                }
                offerPreflight(head, file);
                if (file.permit().allows(Action.RECALL)) {
                    head.act("act.RECALLED", false, () -> recall(draft, page));
                }
                if (file.task().isPresent() && file.toDecide().isEmpty()) {
                    head.act("article.review", false, page.inspector()::toVerdict)
                            .addClassName("onlynarrow");
                }
                spike.offer(head, file, page);
            }
            case Stage.Approved _ -> {
                var waits = draft.plan().notBefore().filter(moments::isAhead);
                sayWhy(waits, draft, page.banner());
                offerPreflight(head, file);
                spike.offer(head, file, page);
                if (file.permit().allows(Action.UNSCHEDULE)) {
                    head.act(
                            "act.UNSCHEDULED",
                            waits.isEmpty(),
                            () ->
                                    moved(
                                            scheduling.unschedule(
                                                    draft.id(),
                                                    new Seen<>(
                                                            draft.plan()
                                                                    .release()
                                                                    .map(ChosenInstant::at)),
                                                    me.id()),
                                            "unscheduled",
                                            draft,
                                            page));
                }
            }
            case Stage.Spiked(var reason) -> {
                page.banner().inform(Saying.words("stage.SPIKED"), reason);
                if (file.permit().allows(Action.REVIVE)) {
                    head.act(
                            "act.REVIVED",
                            true,
                            () ->
                                    moved(
                                            spiking.revive(draft.id(), me.id()),
                                            "revived",
                                            draft,
                                            page));
                }
            }
        }
    }

    /** It waits for its instant, or something that must be mended keeps it. */
    private void sayWhy(Optional<Instant> waits, Draft draft, Banner banner) {
        if (waits.isPresent()) {
            banner.inform(
                    Saying.words("approved.waits", moments.minute(waits.get())),
                    Saying.words("approved.waits.hint"));
        } else {
            banner.warn(Saying.words("approved.held"), whatKeepsItBack(draft));
        }
    }

    /** As a release would say it if it came now; what was mended meanwhile is in the ledger. */
    private String whatKeepsItBack(Draft draft) {
        return preflights
                .of(draft.id())
                .map(Preflight::problems)
                .filter(problems -> !problems.isEmpty())
                .map(Saying::problems)
                .orElseGet(() -> Saying.words("approved.held.hint"));
    }

    /** What a release would do, as everything stands when it is asked. */
    private void offerPreflight(ArticleHead head, ArticleFile file) {
        head.quiet(
                "preflight.act",
                "",
                () ->
                        preflights
                                .of(file.id())
                                .ifPresent(preflight ->
                                        new PreflightDialog(preflight, files::name, moments)
                                                .open()));
    }

    private void recall(Draft draft, Page page) {
        switch (reviews.recall(draft.id(), me.id())) {
            case RecallResult.Recalled _ -> {
                Notices.say("recalled");
                page.write().run();
            }
            case RecallResult.RoundOver(var _, var how) ->
                    page.banner().warn(Saying.words("recall.refused"), first().ended(how));
            case RecallResult.Refused(var why) ->
                    page.banner().warn(Saying.words("recall.refused"), Saying.refusal(why));
        }
    }

    private WhoWasFirst first() {
        return new WhoWasFirst(files::name, moments);
    }

    /** Whoever wrote it goes on writing; nobody else keeps the writers out by bringing it back. */
    private void moved(StageResult result, String key, Draft draft, Page page) {
        switch (result) {
            case StageResult.Moved _ -> {
                Notices.say(key);
                (draft.authors().contains(me.id()) ? page.write() : page.reload()).run();
            }
            case StageResult.Outdated outdated ->
                    page.banner().warn(plans.said(outdated).words(), "");
            case StageResult.Refused(var why) -> page.banner().warn(Saying.refusal(why), "");
        }
    }
}
