package org.caibian.workflow;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.annotation.AnnotationId;
import org.caibian.annotation.Suggestions;
import org.caibian.annotation.TypedCopy;
import org.caibian.article.Draft;
import org.caibian.article.EditLocks;
import org.caibian.article.SaveResult;
import org.caibian.article.Seal;
import org.caibian.article.TaskId;
import org.caibian.branch.BranchId;
import org.caibian.manuscript.ContentHash;
import org.caibian.manuscript.FormLine;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.publication.Standing;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.text.Anchor;
import org.springframework.context.ApplicationContext;

/**
 * A draft in which an act on its words finds something to do, as two people see it at once: one
 * does the act, the other saves.
 */
final class TwoSavers {

    private final ReviewRoom room;
    private final Beside beside;
    private final ApplicationContext context;
    private final DraftId id;
    private final Draft seen;
    private final PersonId by;
    private final PersonId saver;
    private Optional<TaskId> task = Optional.empty();
    private Optional<PersonId> reviewer = Optional.empty();
    private Optional<Object> prepared = Optional.empty();
    private final Queue<Integer> numbers = new ArrayDeque<>();

    TwoSavers(ReviewRoom room, ApplicationContext context, String act) {
        this.room = room;
        this.context = context;
        beside = new Beside(room, context);
        id = room.written(act + "与保存").main();
        by = bring(act);
        seen = draft();
        saver = reviewer.orElse(room.people.secondReporter);
        numbers.add(seen.saved().version());
        numbers.add(act.startsWith("CarryingOver.") ? live() : 1);
    }

    /** Who does the act. */
    PersonId by() {
        return by;
    }

    /** What the act is done with: the draft as both saw it. */
    Object argument(Class<?> type) {
        if (type == int.class) {
            return numbers.remove();
        }
        return Stream.<Object>of(
                        id,
                        seen.hash(),
                        Manuscript.of(seen.content()).withSummary("另一提要。"),
                        Anchor.of("停航").orElseThrow(),
                        FormLine.HEADLINE,
                        new TypedCopy(
                                seen.saved().version(),
                                room.now(),
                                seen.content().body().json().replace("停航", "停运"),
                                Map.of()),
                        "同意。",
                        List.of(),
                        Optional.empty())
                .filter(type::isInstance)
                .findFirst()
                .or(() -> prepared.filter(type::isInstance))
                .or(() -> task.map(Object.class::cast).filter(type::isInstance))
                .or(() -> task.map(TaskId::round).map(Object.class::cast).filter(type::isInstance))
                .orElseThrow(() -> new AssertionError("Nobody has a " + type));
    }

    /** What the other saves on the words they saw. */
    SaveResult save() {
        var words = Manuscript.of(seen.content()).withTags(List.of("另存的标签"));
        var result = room.writing.save(id, seen.saved().version(), words, saver);
        if (result instanceof SaveResult.Saved) {
            room.writing.close(id, saver);
        }
        return result;
    }

    /** How the draft stands now. */
    List<Object> stands() {
        return room.drafts
                .find(id)
                .<List<Object>>map(now ->
                        List.of(
                                now.saved().version(),
                                now.hash(),
                                now.stage(),
                                task.map(each -> room.round(each.round()).steps())))
                .orElseGet(List::of);
    }

    /** The words as they stand now. */
    ContentHash words() {
        return draft().hash();
    }

    /** The words that stand after that and no other: what was saved, else what both saw. */
    ContentHash wordsAfter(SaveResult saved) {
        return saved instanceof SaveResult.Saved(var _, var hash) ? hash : seen.hash();
    }

    /** The words that seals of the round count for. */
    Set<ContentHash> sealed() {
        return task.stream()
                .flatMap(each -> room.drafts.seals(each.round()).stream())
                .filter(Seal::stands)
                .map(Seal::hash)
                .collect(Collectors.toSet());
    }

    private Draft draft() {
        return room.drafts.find(id).orElseThrow();
    }

    /** Brings it where the act has something to do, and says who may do it there. */
    private PersonId bring(String act) {
        return switch (act) {
            case "Writing.saveInReview",
                    "Writing.saveOnceInReview",
                    "Reviews.approve",
                    "Reviews.giveBack",
                    "Reviews.letGo" ->
                    held(room.submitted(id.article()), room.people.editor);
            case "Reviews.proofread" -> proofread();
            default -> {
                prepare(act);
                yield room.people.reporter;
            }
        };
    }

    /** What a reporter does something to. */
    private void prepare(String act) {
        var reporter = room.people.reporter;
        switch (act) {
            case "Reviews.recall" -> held(room.submitted(id.article()), room.people.editor);
            case "Restoring.restore" -> {
                room.submitted(id.article());
                room.reviews.recall(id, reporter);
                room.edit(id.article(), "恢复前的另一标题", reporter);
            }
            case "CarryingOver.carryOver" -> BehindACorrection.bring(room, id.article());
            case "BringingIn.bringIn" -> prepared = beside.find(BranchId.class, draft());
            case "Suggestions.accept", "Suggestions.refuse", "Suggestions.undo" ->
                    prepared = beside.find(AnnotationId.class, draft());
            case "EditLocks.handOver" -> {
                room.writing.open(id, reporter);
                context.getBean(EditLocks.class).ask(id, room.people.secondReporter);
            }
            default -> {}
        }
        if (act.equals("Suggestions.undo")) {
            var suggestion = (AnnotationId) prepared.orElseThrow();
            int version = draft().saved().version();
            context.getBean(Suggestions.class)
                    .accept(suggestion, Optional.empty(), version, reporter);
        }
    }

    private PersonId held(TaskId open, PersonId holder) {
        room.reviews.claim(open, holder);
        task = Optional.of(open);
        reviewer = Optional.of(holder);
        return holder;
    }

    private PersonId proofread() {
        var usual = room.rules.of(Kind.ORIGINAL);
        room.set(new RoundRule(Kind.ORIGINAL, 3, 1), room.people.chiefEditor);
        var first = room.submitted(id.article());
        room.set(usual, room.people.chiefEditor);
        room.approve(first, room.people.editor);
        return held(ReviewRoom.at(first, Step.FIRST_PROOFREADING), room.proofreader("施樾"));
    }

    private int live() {
        return ((Standing.Live) room.standing(id.article())).revision();
    }
}
