package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.caibian.article.Draft;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.publication.Standing;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;

/** Drafts under embargo, wherever a draft can be, and whether one got past it. */
final class Embargoed {

    /** What no reader is to see before its time. */
    static final String HEADLINE = "统计公报（新数据）";

    /** No two say the same: what one keeps back would keep the other back, too. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String number = "第" + NUMBERS.incrementAndGet() + "号";

    static final Duration EMBARGO = Duration.ofHours(9);

    /** What is kept back: a first version, one of what readers have, or a correction of that. */
    enum Kept {
        FIRST,
        NEW_VERSION,
        CORRECTION
    }

    /** How far it has come. */
    enum Place {
        DRAFTING,
        LAST_REVIEW,
        APPROVED
    }

    private final ReviewRoom room;
    private final DraftId draft;
    private final Kept kept;
    private final Stage.Name there;
    private final int revision;

    /** Brings a draft there, under an embargo set while it was written. */
    Embargoed(ReviewRoom room, Kept kept, Place place) {
        this.room = room;
        this.kept = kept;
        this.draft = begun();
        write(HEADLINE + number);
        room.embargoes.set(draft, Seen.nothing(), in(EMBARGO), room.people.reporter);
        if (place != Place.DRAFTING) {
            bringOn(place);
        }
        var stage = found().orElseThrow().stage();
        there = stage.name();
        revision = stage.ofRevision().orElse(1);
    }

    /** The revision its words were handed in as. */
    int revision() {
        return revision;
    }

    DraftId draft() {
        return draft;
    }

    ArticleId article() {
        return draft.article();
    }

    Optional<Draft> found() {
        return room.drafts.find(draft);
    }

    /** The step that is open, where it is in review. */
    Optional<TaskId> task() {
        return found().map(Draft::stage)
                .filter(Stage.InReview.class::isInstance)
                .map(stage -> ((Stage.InReview) stage).round())
                .map(round -> new TaskId(round, room.openStep(round).orElse(Step.FINAL_REVIEW)));
    }

    /** Readers have nothing of it: not a first version, nor anything after the first. */
    private boolean isKept() {
        return switch (room.standing(article())) {
            case Standing.Unpublished _ -> kept == Kept.FIRST;
            case Standing.Live(var revision, var _) -> kept != Kept.FIRST && revision == 1;
            case Standing.Withdrawn _ -> kept != Kept.FIRST;
        };
    }

    /** Whether an act took it from where it was. */
    private boolean hasMoved() {
        return found().filter(now -> now.stage().name() == there).isEmpty()
                || room.standing(article()) instanceof Standing.Withdrawn;
    }

    /**
     * Tries an act of everybody on a draft there, on another where one moved it; nobody gets it to
     * readers by that, nor by having it sealed again afterwards.
     */
    static void hold(ReviewRoom room, Kept kept, Place place, String what, Attempt attempt) {
        var held = new Embargoed(room, kept, place);
        for (var person : Everybody.in(room)) {
            attempt.on(held, person);
            room.wake();
            held.check(what, person);
            if (held.hasMoved()) {
                held.sealAgain();
                room.wake();
                held.check(what + ", and sealed again,", person);
                held = new Embargoed(room, kept, place);
            }
        }
    }

    /** What somebody tries. */
    interface Attempt {
        void on(Embargoed held, PersonId by);
    }

    private void check(String what, PersonId by) {
        var told = "%s by %s of a %s at %s".formatted(what, by, kept, there);
        assertThat(room.standing(article())).as(told).matches(_ -> isKept());
        found().ifPresent(now -> assertThat(now.plan().embargoAt(room.now())).as(told).isPresent());
        assertThat(room.shares.of(draft, room.people.editor)).as(told).isEmpty();
    }

    /** Brings to its last seal whatever was begun again, as an embargo that is gone would show. */
    private void sealAgain() {
        if (kept == Kept.NEW_VERSION) {
            room.corrections.revise(article(), room.people.editor);
        } else if (kept == Kept.CORRECTION) {
            room.corrections.correct(article(), room.people.editor);
        }
        if (found().filter(d -> d.stage() instanceof Stage.Drafting).isPresent()) {
            room.pass(Duration.ofMinutes(5));
            write("统计公报（再改）" + number);
            bringOn(Place.APPROVED);
        }
    }

    ChosenInstant in(Duration time) {
        return new ChosenInstant(room.now().plus(time), ZoneId.of("Asia/Shanghai"));
    }

    private DraftId begun() {
        var article = room.written("统计公报" + number);
        if (kept == Kept.FIRST) {
            return article.main();
        }
        room.approve(room.atFinalReview(room.submitted(article)), room.people.chiefEditor);
        if (kept == Kept.NEW_VERSION) {
            room.corrections.revise(article, room.people.editor);
            return article.main();
        }
        room.corrections.correct(article, room.people.editor);
        return article.correction();
    }

    private void write(String headline) {
        var now = found().orElseThrow();
        var words = room.people.manuscript(headline).noting(draft.isCorrection() ? "数据有误。" : "");
        room.writing.saveOnce(draft, now.saved().version(), words, room.people.reporter);
    }

    private void bringOn(Place place) {
        int version = found().orElseThrow().saved().version();
        if (room.reviews.submit(draft, version, room.people.reporter)
                instanceof SubmitResult.Submitted(var round, var _)) {
            seal(new TaskId(round, Step.FIRST_REVIEW), place);
        }
    }

    private void seal(TaskId first, Place place) {
        var people = room.people;
        var seals = List.of(people.editor, people.deskChief, people.chiefEditor);
        var steps =
                draft.isCorrection()
                        ? List.of(Step.FIRST_REVIEW, Step.SECOND_REVIEW)
                        : List.of(Step.FIRST_REVIEW, Step.SECOND_REVIEW, Step.FINAL_REVIEW);
        int last = place == Place.APPROVED ? steps.size() : steps.size() - 1;
        for (int step = 0; step < last; step++) {
            room.approve(ReviewRoom.at(first, steps.get(step)), seals.get(step));
        }
    }
}
