package org.caibian.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.caibian.absence.AbsenceId;
import org.caibian.absence.AbsenceResult;
import org.caibian.absence.NewAbsence;
import org.caibian.annotation.AnnotationId;
import org.caibian.annotation.AnnotationResult;
import org.caibian.annotation.Discussion;
import org.caibian.annotation.Suggestions;
import org.caibian.article.CreateResult;
import org.caibian.article.Draft;
import org.caibian.branch.BranchId;
import org.caibian.branch.BranchResult;
import org.caibian.branch.Branches;
import org.caibian.manuscript.Kind;
import org.caibian.publication.SecondLookId;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.sharing.ShareId;
import org.caibian.sharing.ShareResult;
import org.caibian.text.Anchor;
import org.springframework.context.ApplicationContext;

/**
 * What acts name besides a held draft itself: real ones, so that there is something to do it to.
 */
final class Beside {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ReviewRoom room;
    private final Branches branches;
    private final Discussion discussion;
    private final Suggestions suggestions;
    private Optional<Object> prepared = Optional.empty();
    private Optional<ArticleId> flash = Optional.empty();

    Beside(ReviewRoom room, ApplicationContext context) {
        this.room = room;
        branches = context.getBean(Branches.class);
        discussion = context.getBean(Discussion.class);
        suggestions = context.getBean(Suggestions.class);
    }

    /** Does what has to be done before there is anything for an act to undo. */
    void before(String act, Embargoed held, PersonId by) {
        var draft = held.found().orElseThrow();
        prepared =
                switch (act) {
                    case "Branches.takeBack" -> branch(draft).map(id -> discarded(id, by));
                    case "Discussion.reopen" -> comment(draft).map(this::resolved);
                    case "Suggestions.undo" -> annotation(draft).map(id -> accepted(id, draft, by));
                    default -> Optional.empty();
                };
        switch (act) {
            case "Reviews.letGo" -> held.task().ifPresent(task -> room.reviews.claim(task, by));
            case "Spiking.revive" -> room.reviews.spike(draft.id(), "毙稿。", room.people.editor);
            default -> {}
        }
    }

    private Object discarded(BranchId id, PersonId by) {
        branches.discard(id, by);
        return id;
    }

    private Object resolved(AnnotationId id) {
        discussion.resolve(id, room.people.reporter);
        return id;
    }

    private Object accepted(AnnotationId id, Draft draft, PersonId by) {
        suggestions.accept(id, Optional.empty(), draft.saved().version(), by);
        return id;
    }

    /** One of that type; empty where there is none to be had. */
    Optional<Object> find(Class<?> type, Draft draft) {
        if (prepared.filter(type::isInstance).isPresent()) {
            return prepared;
        }
        if (type == BranchId.class) {
            return branch(draft).map(Object.class::cast);
        }
        if (type == AnnotationId.class) {
            return annotation(draft).map(Object.class::cast);
        }
        if (type == AbsenceId.class) {
            return Optional.of(absence());
        }
        if (type == SecondLookId.class) {
            return Optional.of(look());
        }
        return type == ShareId.class ? Optional.of(share()) : Optional.empty();
    }

    /** Other words of the reporter's that wait beside the draft. */
    private Optional<BranchId> branch(Draft draft) {
        var words = room.people.manuscript("另一处改动" + Instant.now());
        return branches.keep(
                                draft.id(),
                                draft.saved().version(),
                                words,
                                room.now(),
                                room.people.reporter)
                        instanceof BranchResult.Kept(var kept)
                ? Optional.of(kept.id())
                : branches.of(draft.id()).stream().map(waiting -> waiting.id()).findFirst();
    }

    /** Other words the reporter proposes, or a comment where nothing can be proposed. */
    private Optional<AnnotationId> annotation(Draft draft) {
        var words = Anchor.of("停航").orElseThrow();
        return made(room.annotations.suggest(draft.id(), words, "复航", "", room.people.reporter))
                .or(() -> comment(draft));
    }

    private Optional<AnnotationId> comment(Draft draft) {
        return made(
                room.annotations.comment(
                        draft.id(), Optional.empty(), "请核。", room.people.reporter));
    }

    private static Optional<AnnotationId> made(AnnotationResult result) {
        return result instanceof AnnotationResult.Kept(var annotation)
                ? Optional.of(annotation.id())
                : Optional.empty();
    }

    /** That somebody is away for a minute. */
    NewAbsence absence(PersonId away) {
        return new NewAbsence(
                away,
                room.people.secondEditor,
                Optional.of(room.people.desk),
                room.now(),
                room.now().plus(Duration.ofMinutes(1)),
                ZoneId.of("Asia/Shanghai"),
                "休假。");
    }

    private AbsenceId absence() {
        var chief = room.people.deskChief;
        return switch (room.absences.enter(absence(chief), chief)) {
            case AbsenceResult.Entered(var id) -> id;
            case AbsenceResult.AwayAlready(var other) -> other.id();
            case AbsenceResult why -> throw new AssertionError(why);
        };
    }

    /** At a flash that readers have by the seal of one; the last one's looks do not stay open. */
    private SecondLookId look() {
        flash.ifPresent(last -> room.withdrawals.withdraw(last, "已另发。", room.people.chiefEditor));
        setLeastSealsOfFlashes(1);
        var typed = room.people.manuscript(Kind.FLASH, "近海发生地震");
        var people = room.people;
        var made = room.writing.create(people.desk, typed, people.reporter);
        var article = ((CreateResult.Created) made).article();
        flash = Optional.of(article);
        room.approve(room.submitted(article), people.editor);
        setLeastSealsOfFlashes(3);
        return room.secondLooks.of(article).stream()
                .filter(look -> look.step() == Step.SECOND_REVIEW)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void setLeastSealsOfFlashes(int seals) {
        room.set(new RoundRule(Kind.FLASH, seals, 0), room.people.chiefEditor);
    }

    /** Of a draft that nothing keeps back. */
    private ShareId share() {
        var other = room.written("给外人看的稿").main();
        return ((ShareResult.Shared) room.shares.share(other, "外人", HOUR, room.people.editor))
                .share()
                .id();
    }
}
