package org.caibian.workflow;

import java.util.Random;
import org.caibian.publication.Standing;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;

/** How the people of a cast take stories back from readers, and want them back. */
final class RandomWithdrawals {

    private static final String WHY = "核心数据有误。";

    private final ReviewRoom room;
    private final Cast cast;

    RandomWithdrawals(ReviewRoom room, Cast cast) {
        this.room = room;
        this.cast = cast;
    }

    /** Whatever stands: most of it is refused to most of them. */
    void about(ArticleId article, Random dice) {
        if (room.standing(article) instanceof Standing.Withdrawn && dice.nextInt(8) > 0) {
            room.reviews.reinstate(article, chiefEditorOrAnybody(dice));
            return;
        }
        switch (dice.nextInt(7)) {
            case 0 -> room.withdrawals.withdraw(article, WHY, chiefEditorOrAnybody(dice));
            case 1 -> room.withdrawals.withdraw(article, " ", chiefEditorOrAnybody(dice));
            case 2, 3 -> room.withdrawals.propose(article, WHY, cast.anybody(dice));
            case 4 -> proposeAndTakeBack(article, dice);
            case 5 -> room.reviews.reinstate(article, cast.anybody(dice));
            default -> proposeAndConfirm(article, dice);
        }
    }

    /** Also by the same person, and what another proposed before. */
    private void proposeAndConfirm(ArticleId article, Random dice) {
        room.withdrawals.propose(article, WHY, cast.anybody(dice));
        room.withdrawals.confirm(article, cast.anybody(dice));
    }

    private void proposeAndTakeBack(ArticleId article, Random dice) {
        var proposer = cast.anybody(dice);
        room.withdrawals.propose(article, WHY, proposer);
        room.withdrawals.takeBack(article, dice.nextInt(4) > 0 ? proposer : cast.anybody(dice));
    }

    private PersonId chiefEditorOrAnybody(Random dice) {
        return dice.nextInt(3) > 0 ? cast.chiefEditor() : cast.anybody(dice);
    }
}
