package org.caibian.ui.article;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.article.Seal;
import org.caibian.manuscript.Problem;
import org.caibian.shared.ChosenInstant;
import org.caibian.ui.article.file.RealNames;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/** What whoever writes, or would, is told of the edit lock, of seals, and of words put back. */
final class SaidOverThePaper {
    private final Banner banner;
    private final Moments moments;

    SaidOverThePaper(Banner banner, Moments moments) {
        this.banner = banner;
        this.moments = moments;
    }

    void lockLost() {
        banner.warn(Saying.words("lock.lost"), Saying.words("lock.lost.hint"));
    }

    /** Whoever changes sealed words is told first whose seals that costs. */
    void reviewed(List<Seal> seals, RealNames names) {
        var sealed =
                seals.stream()
                        .filter(Seal::stands)
                        .map(seal -> names.of(seal.person()))
                        .collect(Collectors.joining(Saying.words("list.comma")));
        banner.inform(
                Saying.words("edit.inReview"),
                sealed.isEmpty()
                        ? Saying.words("edit.inReview.unsealed")
                        : Saying.words("edit.inReview.sealed", sealed));
    }

    /** What no draft may take any more {@code stayed} as it was. */
    void restored(int revision, Set<Problem.Field> stayed, Runnable undo) {
        var fields =
                stayed.stream()
                        .sorted()
                        .map(field -> Saying.words("field." + field))
                        .collect(Collectors.joining(Saying.words("list.comma")));
        var hint = Saying.words("restored.hint");
        banner.inform(
                        Saying.words("restored", revision),
                        fields.isEmpty() ? hint : Saying.words("restored.stayed", fields, hint))
                .offer("restored.undo", undo);
    }

    /** The other draft of the article keeps the words of that revision back. */
    void keptBack(int revision, ChosenInstant until) {
        banner.warn(
                Saying.words("restore.keptBack", revision, moments.chosen(until)),
                Saying.words("restore.keptBack.hint"));
    }
}
