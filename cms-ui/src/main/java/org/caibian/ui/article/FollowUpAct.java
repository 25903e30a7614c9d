package org.caibian.ui.article;

import com.vaadin.flow.component.UI;
import org.caibian.article.CreateResult;
import org.caibian.publication.FollowUps;
import org.caibian.right.Action;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Going on from a story readers have, for who writes on its desk (写续报). */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class FollowUpAct {
    private final FollowUps followUps;
    private final SignedIn me;

    FollowUpAct(FollowUps followUps, SignedIn me) {
        this.followUps = followUps;
        this.me = me;
    }

    void offer(ArticleHead head, ArticleFile file) {
        if (file.inside()
                && file.readers().story().isPresent()
                && file.draft().isEmpty()
                && file.permit().allows(Action.CREATE)) {
            head.act("followUp.act", false, () -> begin(file.article()));
        }
    }

    private void begin(ArticleId older) {
        switch (followUps.begin(older, me.id())) {
            case CreateResult.Created(var article) -> {
                Notices.say("followUp.begun");
                UI.getCurrent().navigate("articles/" + article);
            }
            case CreateResult.Faulty(var problems) -> Notices.tell(Saying.problems(problems));
            case CreateResult.Refused(var why) -> Notices.tell(Saying.refusal(why));
        }
    }
}
