package org.caibian.ui.article;

import java.time.Instant;
import java.util.List;
import org.caibian.article.Change;
import org.caibian.article.Settled;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Problem;
import org.caibian.right.Refusal;
import org.caibian.shared.PersonId;

/** How the words in the page stand to those that are kept. */
sealed interface PageState {
    /** What is in the page is kept, as version {@code version}. */
    record Saved(Instant at, int version) implements PageState {}

    /** The same, but for fields that have to be mended before they can be kept. */
    record PartlySaved(Instant at, int version, List<Problem> problems) implements PageState {}

    /** Something was typed since. */
    record Unsaved() implements PageState {}

    /** Someone else saved in between; both texts are still there. */
    record Outdated(Change latest, Content theirs) implements PageState {}

    /** Somebody else is writing on it. */
    record Locked(PersonId holder) implements PageState {}

    /** Some fields have to be mended before anything can be kept. */
    record Faulty(List<Problem> problems) implements PageState {}

    /** The step one held is over. */
    record StepOver(Settled how) implements PageState {}

    /** It may not be written on now. */
    record Refused(Refusal why) implements PageState {}

    /** Whether others went on with the draft, so that nobody can say whether it will be saved. */
    default boolean isLeftBehind() {
        return switch (this) {
            case Outdated _, Locked _, StepOver _, Refused _ -> true;
            case Saved _, PartlySaved _, Unsaved _, Faulty _ -> false;
        };
    }

    /** What has to be mended before all is kept. */
    default List<Problem> problems() {
        return List.of();
    }
}
