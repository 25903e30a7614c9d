package org.caibian.article;

import java.util.Optional;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Problem.Fault;
import org.caibian.right.Standings;
import org.caibian.rule.RoundRules;
import org.caibian.shared.ArticleId;
import org.springframework.stereotype.Component;

/** Of which kind a draft may be: a correction is of its story's, whoever writes on it and how. */
@Component
class Kinds {

    private final RoundRules rules;
    private final Standings standings;
    private final RevisionRows revisions;

    Kinds(RoundRules rules, Standings standings, RevisionRows revisions) {
        this.rules = rules;
        this.standings = standings;
        this.revisions = revisions;
    }

    /**
     * What keeps a draft, or a new article, from being {@code kind}. What is of its kind already
     * stays so, whatever was switched off since.
     */
    Optional<Fault> fault(Kind kind, Optional<Draft> draft) {
        if (kind == Kind.CORRECTION) {
            return Optional.of(Fault.NEEDS_A_STORY);
        }
        return draft.filter(each -> each.content().kind() == kind).isPresent()
                ? Optional.empty()
                : draft.map(Draft::id)
                        .filter(id -> id.isCorrection())
                        .map(id -> ofItsStory(kind, id.article()))
                        .orElseGet(() -> offered(kind));
    }

    /** Its story may have become of another kind since it was begun, and then it follows. */
    private Optional<Fault> ofItsStory(Kind kind, ArticleId article) {
        return standings
                        .revision(article)
                        .filter(revision -> of(article, revision) == kind)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Fault.OF_ITS_STORY);
    }

    private Optional<Fault> offered(Kind kind) {
        return rules.of(kind).isOffered() ? Optional.empty() : Optional.of(Fault.SWITCHED_OFF);
    }

    /** Of what kind a revision of a story is. */
    Kind of(ArticleId article, int revision) {
        return revisions.content(article, revision).kind();
    }
}
