package org.caibian.workflow;

import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Function;
import org.caibian.manuscript.Kind;
import org.caibian.rule.RoundRule;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.Seen;

/** Wherever an article can be, and what can be going on about it. */
enum Scene {
    WRITTEN(room -> room.written("在写").main()),
    AT_FIRST_REVIEW(room -> room.article(room.submitted("初审")).main()),
    AT_HELD_SECOND_REVIEW(room -> room.article(room.atSecondReview()).main()),
    AT_FINAL_REVIEW(room -> room.article(room.atFinalReview(room.submitted("终审"))).main()),
    WORDS_CHANGED_AFTER_A_SEAL(room -> {
        var second = room.atSecondReview();
        room.edit(room.article(second), "审签之后改过", room.people.deskChief);
        return room.article(second).main();
    }),
    GIVEN_BACK(room -> {
        var first = room.submitted("退回");
        room.reviews.giveBack(first, "请核。", room.people.editor);
        return room.article(first).main();
    }),
    APPROVED_UNDER_EMBARGO(Scene::embargoed),
    LIFT_PROPOSED(room -> {
        var draft = embargoed(room);
        room.embargoes.proposeLift(draft, room.people.chiefEditor);
        return draft;
    }),
    SPIKED(room -> {
        var article = room.written("毙稿");
        room.reviews.spike(article.main(), "不用。", room.people.reporter);
        return article.main();
    }),
    LIVE(room -> live(room).main()),
    LIVE_FLASH(room -> {
        room.set(new RoundRule(Kind.FLASH, 1, 0), room.people.chiefEditor);
        var article = FlashRouteIT.sent(room);
        room.approve(room.submitted(article), room.people.editor);
        room.set(new RoundRule(Kind.FLASH, 3, 0), room.people.chiefEditor);
        return article.main();
    }),
    UNDER_CORRECTION(room -> {
        var article = live(room);
        room.corrections.correct(article, room.people.editor);
        return article.correction();
    }),
    BEING_REVISED(room -> {
        var article = live(room);
        room.corrections.revise(article, room.people.editor);
        return article.main();
    }),
    WITHDRAWAL_PROPOSED(room -> {
        var article = live(room);
        room.withdrawals.propose(article, "有误。", room.people.deskChief);
        return article.main();
    }),
    WITHDRAWN(room -> withdrawn(room).main()),
    REINSTATED(room -> {
        var article = withdrawn(room);
        room.reviews.reinstate(article, room.people.chiefEditor);
        return article.main();
    });

    @SuppressWarnings("ImmutableEnumChecker") // It only looks at the room it is given.
    private final Function<ReviewRoom, DraftId> arrange;

    Scene(Function<ReviewRoom, DraftId> arrange) {
        this.arrange = arrange;
    }

    DraftId arrange(ReviewRoom room) {
        return arrange.apply(room);
    }

    private static ArticleId live(ReviewRoom room) {
        var article = room.written("已签发");
        room.approve(room.atFinalReview(room.submitted(article)), room.people.chiefEditor);
        return article;
    }

    private static ArticleId withdrawn(ReviewRoom room) {
        var article = live(room);
        room.withdrawals.withdraw(article, "有误。", room.people.chiefEditor);
        return article;
    }

    private static DraftId embargoed(ReviewRoom room) {
        var article = room.written("限时");
        var until =
                new ChosenInstant(room.now().plus(Duration.ofHours(9)), ZoneId.of("Asia/Shanghai"));
        room.embargoes.set(article.main(), Seen.nothing(), until, room.people.reporter);
        room.approve(room.atFinalReview(room.submitted(article)), room.people.chiefEditor);
        return article.main();
    }
}
