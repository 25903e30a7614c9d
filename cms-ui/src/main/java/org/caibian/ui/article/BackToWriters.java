package org.caibian.ui.article;

import org.caibian.article.Draft;
import org.caibian.article.StageResult;
import org.caibian.security.SignedIn;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Tells whoever brings a draft back to its writers what came of that, and goes on from there. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class BackToWriters {
    private final PlanWords plans;
    private final SignedIn me;

    BackToWriters(PlanWords plans, SignedIn me) {
        this.plans = plans;
        this.me = me;
    }

    /**
     * Whoever wrote {@code draft} goes on writing; nobody else keeps the writers out by bringing it
     * back.
     */
    void told(StageResult result, String key, Draft draft, ArticlePage page) {
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
