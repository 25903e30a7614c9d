package org.caibian.workflow.flowable;

import java.util.Map;
import org.caibian.article.Draft;
import org.caibian.article.Round;
import org.caibian.manuscript.Kind;
import org.caibian.right.RoundId;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.flowable.common.engine.api.variable.VariableContainer;

/**
 * All a process knows about its round: plain ids, and how many proofreadings it asks for; written
 * and read here and nowhere else.
 */
record ReviewVariables(
        RoundId round, ArticleId article, DeskId desk, Kind kind, int proofreadings) {

    private static final String ROUND = "roundId";
    private static final String ARTICLE = "articleId";
    private static final String DESK = "deskId";
    private static final String KIND = "kind";
    private static final String PROOFREADINGS = "proofreadings";

    static ReviewVariables of(Round round, Draft draft) {
        return new ReviewVariables(
                round.id(), draft.article(), draft.desk(), draft.kind(), round.proofreadings());
    }

    static ReviewVariables of(VariableContainer process) {
        return new ReviewVariables(
                new RoundId((Long) process.getVariable(ROUND)),
                new ArticleId((Long) process.getVariable(ARTICLE)),
                new DeskId((Long) process.getVariable(DESK)),
                Kind.valueOf((String) process.getVariable(KIND)),
                (Integer) process.getVariable(PROOFREADINGS));
    }

    Map<String, Object> asMap() {
        return Map.of(
                ROUND, round.value(),
                ARTICLE, article.value(),
                DESK, desk.value(),
                KIND, kind.name(),
                PROOFREADINGS, proofreadings);
    }
}
