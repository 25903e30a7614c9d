package org.caibian.workflow.flowable;

import java.util.Map;
import org.caibian.article.Draft;
import org.caibian.article.Kind;
import org.caibian.article.RoundId;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.flowable.common.engine.api.variable.VariableContainer;

/** All a process knows about its round: plain ids, written and read here and nowhere else. */
record ReviewVariables(RoundId round, ArticleId article, DeskId desk, Kind kind) {

    private static final String ROUND = "roundId";
    private static final String ARTICLE = "articleId";
    private static final String DESK = "deskId";
    private static final String KIND = "kind";

    static ReviewVariables of(RoundId round, Draft draft) {
        return new ReviewVariables(round, draft.article(), draft.desk(), draft.content().kind());
    }

    static ReviewVariables of(VariableContainer process) {
        return new ReviewVariables(
                new RoundId((Long) process.getVariable(ROUND)),
                new ArticleId((Long) process.getVariable(ARTICLE)),
                new DeskId((Long) process.getVariable(DESK)),
                Kind.valueOf((String) process.getVariable(KIND)));
    }

    Map<String, Object> asMap() {
        return Map.of(
                ROUND, round.value(),
                ARTICLE, article.value(),
                DESK, desk.value(),
                KIND, kind.name());
    }
}
