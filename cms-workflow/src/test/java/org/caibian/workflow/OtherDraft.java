package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.manuscript.Manuscript;
import org.caibian.publication.Standing;
import org.caibian.right.Step;
import org.caibian.shared.DraftId;

/** The draft beside one that is held back, and whether it brings readers what that one holds. */
final class OtherDraft {

    private final ReviewRoom room;
    private final Embargoed held;
    private final DraftId draft;

    private OtherDraft(ReviewRoom room, Embargoed held) {
        this.room = room;
        this.held = held;
        draft = held.draft().other();
    }

    /**
     * Tries an act of everybody on it, while the held one waits or after it was given up, and has
     * it sealed: what goes out is never what is held.
     */
    static void hold(
            ReviewRoom room,
            Embargoed.Kept kept,
            Embargoed.Place place,
            boolean givenUp,
            Embargoed.Attempt attempt) {
        var held = new Embargoed(room, kept, place);
        if (givenUp) {
            room.reviews.spike(held.draft(), "毙稿。", room.people.editor);
        }
        var other = new OtherDraft(room, held);
        for (var person : Everybody.in(room)) {
            other.begin();
            attempt.on(held, person);
            other.sealAndRelease();
            assertThat(other.readersSee())
                    .as("what %s brought out beside a %s at %s", person, kept, place)
                    .doesNotStartWith(Embargoed.HEADLINE);
        }
    }

    private void begin() {
        if (draft.isCorrection()) {
            room.corrections.correct(held.article(), room.people.editor);
        } else {
            room.corrections.revise(held.article(), room.people.editor);
        }
        assertThat(room.drafts.find(draft)).isPresent();
    }

    private void sealAndRelease() {
        var people = room.people;
        var now = room.drafts.find(draft).orElseThrow();
        var words =
                Manuscript.of(now.content()).noting(draft.isCorrection() ? "更正于" + room.now() : "");
        room.writing.saveOnce(draft, now.saved().version(), words, people.reporter);
        int version = room.drafts.find(draft).orElseThrow().saved().version();
        if (room.reviews.submit(draft, version, people.reporter)
                instanceof SubmitResult.Submitted(var round, var _)) {
            var seals = List.of(people.editor, people.deskChief, people.chiefEditor);
            var steps = List.of(Step.FIRST_REVIEW, Step.SECOND_REVIEW, Step.FINAL_REVIEW);
            for (int step = 0; step < (draft.isCorrection() ? 2 : 3); step++) {
                room.approve(new TaskId(round, steps.get(step)), seals.get(step));
            }
        }
        room.wake();
    }

    private String readersSee() {
        return room.standing(held.article()) instanceof Standing.Live(var revision, var _)
                ? room.drafts.revision(held.article(), revision).headline().text()
                : "";
    }
}
