package org.caibian.workflow;

import java.util.function.Supplier;
import org.caibian.article.ClaimResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.ReassignResult;
import org.caibian.article.RecallResult;
import org.caibian.article.SaveResult;
import org.caibian.article.SpikeResult;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.manuscript.Kind;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;

/** Every kind of act on a route, on an article brought to where it can be done. */
enum Deed {
    SUBMIT {
        @Override
        Ready in(ReviewRoom room) {
            var article = room.written("东屿港恢复通航");
            return new Ready(
                    article,
                    () -> room.reviews.submit(article.main(), 1, room.people.reporter),
                    SubmitResult.Submitted.class);
        }
    },
    CLAIM {
        @Override
        Ready in(ReviewRoom room) {
            var task = room.submitted("东屿港恢复通航");
            return new Ready(
                    room.article(task),
                    () -> room.reviews.claim(task, room.people.editor),
                    ClaimResult.Claimed.class);
        }
    },
    LET_GO {
        @Override
        Ready in(ReviewRoom room) {
            var task = room.submitted("东屿港恢复通航");
            room.reviews.claim(task, room.people.editor);
            return new Ready(
                    room.article(task),
                    () -> room.reviews.letGo(task, room.people.editor),
                    ClaimResult.LetGo.class);
        }
    },
    REASSIGN {
        @Override
        Ready in(ReviewRoom room) {
            var task = room.submitted("东屿港恢复通航");
            var people = room.people;
            room.reviews.claim(task, people.editor);
            return new Ready(
                    room.article(task),
                    () -> room.reassign(task, people.secondEditor, "外出采访。", people.deskChief),
                    ReassignResult.Reassigned.class);
        }
    },
    EDIT {
        @Override
        Ready in(ReviewRoom room) {
            var article = room.article(heldSecondReview(room));
            return new Ready(
                    article,
                    () -> save(room, article, room.people.deskChief),
                    SaveResult.Saved.class);
        }
    },
    /** Putting down the edit lock, which names the words. */
    CLOSE {
        @Override
        Ready in(ReviewRoom room) {
            var article = room.article(heldSecondReview(room));
            save(room, article, room.people.deskChief);
            return new Ready(
                    article,
                    () -> {
                        room.writing.close(article.main(), room.people.deskChief);
                        return article;
                    },
                    ArticleId.class);
        }
    },
    APPROVE_FIRST {
        @Override
        Ready in(ReviewRoom room) {
            return approving(room, room.submitted("东屿港恢复通航"), room.people.editor);
        }
    },
    APPROVE_SECOND {
        @Override
        Ready in(ReviewRoom room) {
            return approving(room, heldSecondReview(room), room.people.deskChief);
        }
    },
    APPROVE_LAST_WITH_RELEASE {
        @Override
        Ready in(ReviewRoom room) {
            var last = room.atFinalReview(room.submitted("东屿港恢复通航"));
            return approving(room, last, room.people.chiefEditor);
        }
    },
    RECONFIRM {
        @Override
        Ready in(ReviewRoom room) {
            return reconfirming(room, editedSecondReview(room));
        }
    },
    RECONFIRM_WITH_RELEASE_FROM_THE_WAIT {
        @Override
        Ready in(ReviewRoom room) {
            var second = editedSecondReview(room);
            room.approve(second, room.people.deskChief);
            room.approve(ReviewRoom.at(second, Step.FINAL_REVIEW), room.people.chiefEditor);
            return reconfirming(room, second);
        }
    },
    PROOFREAD {
        @Override
        Ready in(ReviewRoom room) {
            var first = proofread(room, 1);
            room.approve(first, room.people.editor);
            return proofreading(room, ReviewRoom.at(first, Step.FIRST_PROOFREADING));
        }
    },
    PROOFREAD_LAST_WITH_RELEASE {
        @Override
        Ready in(ReviewRoom room) {
            var first = proofread(room, 3);
            room.approve(first, room.people.editor);
            room.proofread(ReviewRoom.at(first, Step.FIRST_PROOFREADING), room.proofreader("秦棠"));
            room.approve(ReviewRoom.at(first, Step.SECOND_REVIEW), room.people.deskChief);
            room.proofread(ReviewRoom.at(first, Step.SECOND_PROOFREADING), room.proofreader("陆思齐"));
            room.approve(ReviewRoom.at(first, Step.FINAL_REVIEW), room.people.chiefEditor);
            return proofreading(room, ReviewRoom.at(first, Step.THIRD_PROOFREADING));
        }
    },
    RETURN {
        @Override
        Ready in(ReviewRoom room) {
            var task = heldSecondReview(room);
            return new Ready(
                    room.article(task),
                    () -> room.reviews.giveBack(task, "请补信源。", room.people.deskChief),
                    DecisionResult.Decided.class);
        }
    },
    RECALL {
        @Override
        Ready in(ReviewRoom room) {
            var article = room.article(editedSecondReview(room));
            return new Ready(
                    article,
                    () -> room.reviews.recall(article.main(), room.people.reporter),
                    RecallResult.Recalled.class);
        }
    },
    SPIKE {
        @Override
        Ready in(ReviewRoom room) {
            var article = room.article(editedSecondReview(room));
            return new Ready(
                    article,
                    () -> room.reviews.spike(article.main(), "事件已有定论。", room.people.reporter),
                    SpikeResult.Spiked.class);
        }
    };

    /** An act that can be done, and what comes of it. */
    record Ready(ArticleId article, Supplier<?> act, Class<?> outcome) {}

    abstract Ready in(ReviewRoom room);

    private static TaskId heldSecondReview(ReviewRoom room) {
        var first = room.submitted("东屿港恢复通航");
        room.approve(first, room.people.editor);
        var second = ReviewRoom.at(first, Step.SECOND_REVIEW);
        room.reviews.claim(second, room.people.deskChief);
        return second;
    }

    private static TaskId editedSecondReview(ReviewRoom room) {
        var second = heldSecondReview(room);
        room.edit(room.article(second), "改后的标题", room.people.deskChief);
        return second;
    }

    private static SaveResult save(ReviewRoom room, ArticleId article, PersonId by) {
        int seen = room.draft(article).saved().version();
        return room.writing.save(article.main(), seen, room.people.manuscript("再改的标题"), by);
    }

    private static Ready approving(ReviewRoom room, TaskId task, PersonId by) {
        var words = room.words(room.article(task));
        return new Ready(
                room.article(task),
                () -> room.reviews.approve(task, words, "同意。", by),
                DecisionResult.Decided.class);
    }

    private static Ready reconfirming(ReviewRoom room, TaskId task) {
        var words = room.words(room.article(task));
        var first = ReviewRoom.at(task, Step.FIRST_REVIEW);
        return new Ready(
                room.article(task),
                () -> room.reviews.approve(first, words, "改动属实。", room.people.editor),
                DecisionResult.Reconfirmed.class);
    }

    /** An article in first review whose round asks for so many proofreadings. */
    private static TaskId proofread(ReviewRoom room, int proofreadings) {
        var chiefEditor = room.people.chiefEditor;
        room.set(new RoundRule(Kind.ORIGINAL, 3, proofreadings), chiefEditor);
        var first = room.submitted("东屿港恢复通航");
        room.set(new RoundRule(Kind.ORIGINAL, 3, 0), chiefEditor);
        return first;
    }

    private static Ready proofreading(ReviewRoom room, TaskId task) {
        var words = room.words(room.article(task));
        var proofreader = room.proofreader("施樾");
        return new Ready(
                room.article(task),
                () -> room.reviews.proofread(task, words, "", proofreader),
                DecisionResult.Decided.class);
    }
}
