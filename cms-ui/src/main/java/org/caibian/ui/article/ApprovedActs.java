package org.caibian.ui.article;

import java.time.Instant;
import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.Scheduling;
import org.caibian.article.StageResult;
import org.caibian.publication.Preflight;
import org.caibian.publication.Preflights;
import org.caibian.right.Action;
import org.caibian.security.SignedIn;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Seen;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What is said and done about a draft that all have sealed, and that is not out yet. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ApprovedActs {
    private final Scheduling scheduling;
    private final Preflights preflights;
    private final PreflightAct preflight;
    private final SpikeAct spike;
    private final BackToWriters back;
    private final SignedIn me;
    private final Moments moments;

    ApprovedActs(
            Scheduling scheduling,
            Preflights preflights,
            PreflightAct preflight,
            SpikeAct spike,
            BackToWriters back,
            SignedIn me,
            Moments moments) {
        this.scheduling = scheduling;
        this.preflights = preflights;
        this.preflight = preflight;
        this.spike = spike;
        this.back = back;
        this.me = me;
        this.moments = moments;
    }

    void offer(ArticleHead head, Draft draft, ArticleFile file, ArticlePage page) {
        var waits = draft.plan().notBefore().filter(moments::isAhead);
        waits.ifPresentOrElse(
                until -> sayThatItWaits(until, page.banner()),
                () -> sayWhatHoldsIt(draft, page.banner()));
        preflight.offer(head, file);
        spike.offer(head, file, page);
        if (file.permit().allows(Action.UNSCHEDULE)) {
            head.act(
                    "act.UNSCHEDULED",
                    waits.isEmpty(),
                    () -> back.told(unschedule(draft), "unscheduled", draft, page));
        }
    }

    private void sayThatItWaits(Instant until, Banner banner) {
        banner.inform(
                Saying.words("approved.waits", moments.minute(until)),
                Saying.words("approved.waits.hint"));
    }

    /** As a release would say it if it came now; what was mended meanwhile is in the ledger. */
    private void sayWhatHoldsIt(Draft draft, Banner banner) {
        var problems =
                preflights.of(draft.id()).map(Preflight::problems).filter(each -> !each.isEmpty());
        banner.warn(
                Saying.words("approved.held"),
                problems.map(Saying::problems).orElseGet(() -> Saying.words("approved.held.hint")));
    }

    private StageResult unschedule(Draft draft) {
        Optional<Instant> release = draft.plan().release().map(ChosenInstant::at);
        return scheduling.unschedule(draft.id(), new Seen<>(release), me.id());
    }
}
