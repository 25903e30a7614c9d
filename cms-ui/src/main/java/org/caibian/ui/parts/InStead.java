package org.caibian.ui.parts;

import java.util.Optional;
import org.caibian.article.ReviewTask;

/** Says who did something and in whose stead, as in 李青禾（代王磊）. */
public final class InStead {
    private InStead() {}

    /** A step nobody holds; whoever could claim it in another's stead only reads whose. */
    public static String unclaimed(ReviewTask task) {
        return task.inSteadOf().isPresent()
                ? Saying.words("queue.unclaimed.inStead", task.inSteadOfName())
                : Saying.words("queue.unclaimed");
    }

    /** The name alone, where it was in nobody's stead. */
    public static String name(String name, Optional<String> away) {
        return away.filter(other -> !other.isEmpty())
                .map(other -> Saying.words("inStead", name, other))
                .orElse(name);
    }
}
