package org.caibian.publication;

import java.util.Optional;
import org.caibian.article.Standings;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells rights and checks what readers have. */
@Component
class StandingNames implements Standings {

    private final StoryRows stories;
    private final WithdrawalRows withdrawals;

    StandingNames(StoryRows stories, WithdrawalRows withdrawals) {
        this.stories = stories;
        this.withdrawals = withdrawals;
    }

    @Override
    public Name of(ArticleId article) {
        return stories.standing(article).name();
    }

    @Override
    public Optional<PersonId> toWithdraw(ArticleId article) {
        return withdrawals.proposed(article).map(Withdrawal::proposedBy);
    }

    @Override
    public Optional<Integer> revision(ArticleId article) {
        return stories.standing(article) instanceof Standing.Live(var revision, var _)
                ? Optional.of(revision)
                : Optional.empty();
    }

    @Override
    public Optional<PersonId> responsibleEditor(ArticleId article) {
        return stories.responsibleEditor(article);
    }
}
