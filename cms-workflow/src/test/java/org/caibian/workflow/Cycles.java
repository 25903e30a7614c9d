package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caibian.article.ClaimResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.manuscript.ContentHash;
import org.caibian.publication.Standing;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Post;
import org.caibian.staff.Role;

/** Articles on their whole way, every act done by somebody it is asked of. */
final class Cycles {

    private final ReviewRoom room;
    private final Map<Role, PersonId> people;
    private final List<Step> way = new ArrayList<>();

    /** An article that is written and waits to be handed in. */
    record Ready(ArticleId article, ContentHash words) {}

    /** Walks the way once, to learn its steps. */
    Cycles(ReviewRoom room) {
        this.room = room;
        people =
                Map.of(
                        Role.EDITOR, room.people.editor,
                        Role.DESK_CHIEF, room.people.deskChief,
                        Role.CHIEF_EDITOR, room.people.chiefEditor,
                        Role.PROOFREADER,
                                room.people.hire(
                                        "秦校", Post.on(room.people.desk, Role.PROOFREADER)));
        var first = ready();
        var round = submit(first);
        for (var at = room.openStep(round); at.isPresent(); at = room.openStep(round)) {
            way.add(at.get());
            decide(round, at.get(), first.words());
        }
    }

    Ready ready() {
        var article = room.written("东屿港恢复通航");
        return new Ready(article, room.words(article));
    }

    /** From submission to release. */
    void cycle(Ready ready) {
        var round = submit(ready);
        way.forEach(step -> decide(round, step, ready.words()));
    }

    /** A round that has just begun. */
    RoundId begun() {
        return submit(ready());
    }

    void requireReleased(List<Ready> all) {
        assertThat(all).allMatch(each -> room.standing(each.article()) instanceof Standing.Live);
    }

    private RoundId submit(Ready ready) {
        var result = room.reviews.submit(ready.article().main(), 1, room.people.reporter);
        return ((SubmitResult.Submitted) result).round();
    }

    private void decide(RoundId round, Step step, ContentHash words) {
        var task = new TaskId(round, step);
        var by = people.get(step.role());
        assertThat(room.reviews.claim(task, by)).isInstanceOf(ClaimResult.Claimed.class);
        var decided =
                step.isReview()
                        ? room.reviews.approve(task, words, "事实清楚，来源可靠，同意。", by)
                        : room.reviews.proofread(task, words, "", by);
        assertThat(decided).isInstanceOf(DecisionResult.Decided.class);
    }
}
