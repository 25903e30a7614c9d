package org.caibian.article;

import java.util.List;
import org.caibian.manuscript.Problem;
import org.caibian.right.Refusal;
import org.caibian.shared.ArticleId;

/** What came of beginning an article. */
public sealed interface CreateResult {
    /** It stands, being drafted, in its first version. */
    record Created(ArticleId article) implements CreateResult {}

    /** Some fields do not keep to their bounds. */
    record Faulty(List<Problem> problems) implements CreateResult {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** This person does not write on that desk. */
    record Refused(Refusal why) implements CreateResult {}
}
