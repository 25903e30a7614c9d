package org.caibian.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.right.Matter;
import org.caibian.right.Standings;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells rights and checks what readers have. */
@Component
class StandingNames implements Standings {

    private final StoryRows stories;
    private final WithdrawalRows withdrawals;
    private final TakeDownRows takeDowns;
    private final SecondLookRows looks;
    private final Ledger ledger;

    StandingNames(
            StoryRows stories,
            WithdrawalRows withdrawals,
            TakeDownRows takeDowns,
            SecondLookRows looks,
            Ledger ledger) {
        this.stories = stories;
        this.withdrawals = withdrawals;
        this.takeDowns = takeDowns;
        this.looks = looks;
        this.ledger = ledger;
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
    public List<Matter> secondLooks(ArticleId article) {
        return looks.latest(article).stream()
                .filter(SecondLook::isOpen)
                .map(SecondLook::matter)
                .toList();
    }

    @Override
    public Optional<Integer> revision(ArticleId article) {
        return stories.standing(article) instanceof Standing.Live(var revision, var _)
                ? Optional.of(revision)
                : Optional.empty();
    }

    @Override
    public Optional<ChosenInstant> takeDown(ArticleId article) {
        return takeDowns.find(article).map(TakeDown::at);
    }

    @Override
    public boolean hadWords(ArticleId article, Set<String> hashes) {
        return ledger.tells(article, Act.RELEASED, "hash", hashes);
    }

    @Override
    public Optional<PersonId> responsibleEditor(ArticleId article) {
        return stories.responsibleEditor(article);
    }
}
