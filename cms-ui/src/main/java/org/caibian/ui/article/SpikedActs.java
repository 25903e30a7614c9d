package org.caibian.ui.article;

import org.caibian.article.Draft;
import org.caibian.article.Spiking;
import org.caibian.right.Action;
import org.caibian.right.Stage;
import org.caibian.security.SignedIn;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What is said of a draft that was given up, and how it is revived (恢复). */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SpikedActs {
    private final Spiking spiking;
    private final BackToWriters back;
    private final SignedIn me;

    SpikedActs(Spiking spiking, BackToWriters back, SignedIn me) {
        this.spiking = spiking;
        this.back = back;
        this.me = me;
    }

    void offer(
            ArticleHead head,
            Draft draft,
            Stage.Spiked spiked,
            ArticleFile file,
            ArticlePage page) {
        page.banner().inform(Saying.words("stage.SPIKED"), spiked.reason());
        if (file.permit().allows(Action.REVIVE)) {
            head.act(
                    "act.REVIVED",
                    true,
                    () -> back.told(spiking.revive(draft.id(), me.id()), "revived", draft, page));
        }
    }
}
