package org.caibian.ui.article;

import java.util.Optional;
import org.caibian.article.SpikeResult;
import org.caibian.right.Action;
import org.caibian.security.SignedIn;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.caibian.workflow.Reviews;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Giving a draft up, for a reason (毙稿). */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SpikeAct {
    private final Reviews reviews;
    private final JournalPlaces places;
    private final SignedIn me;

    SpikeAct(Reviews reviews, JournalPlaces places, SignedIn me) {
        this.reviews = reviews;
        this.places = places;
        this.me = me;
    }

    void offer(ArticleHead head, ArticleFile file, ArticlePage page) {
        if (file.permit().allows(Action.SPIKE)) {
            head.act("act.SPIKED", false, () -> ask(file, page));
        }
    }

    private void ask(ArticleFile file, ArticlePage page) {
        new ReasonDialog<>(
                        "spike",
                        places.reason("spike", file.id()),
                        reason -> reviews.spike(file.id(), reason, me.id()),
                        SpikeAct::longest,
                        result -> spiked(result, page))
                .open();
    }

    private static Optional<Integer> longest(SpikeResult result) {
        return result instanceof SpikeResult.ReasonNeeded(var longest)
                ? Optional.of(longest)
                : Optional.empty();
    }

    private static void spiked(SpikeResult result, ArticlePage page) {
        switch (result) {
            case SpikeResult.Spiked _ -> {
                Notices.say("spike.done");
                page.reload().run();
            }
            case SpikeResult.ReasonNeeded(var longest) ->
                    page.banner().warn(Saying.words("reason.needed", longest), "");
            case SpikeResult.Refused(var why) -> page.banner().warn(Saying.refusal(why), "");
        }
    }
}
