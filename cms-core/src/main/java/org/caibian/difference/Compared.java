package org.caibian.difference;

import java.util.List;
import java.util.Map;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Problem;

/**
 * Two texts of an article beside each other, with who made each change: {@code byField} for fields
 * that changed, {@code byPassage} for each passage of the comparison, in their order.
 */
public record Compared(
        Content before,
        Content after,
        Comparison comparison,
        Map<Problem.Field, Credit> byField,
        List<Credit> byPassage) {

    public Compared {
        byField = Map.copyOf(byField);
        byPassage = List.copyOf(byPassage);
    }

    /** A text beside itself, which nobody changed. */
    public static Compared same(Content content) {
        var comparison = Comparison.of(content, content);
        var nobody = new Credit(List.of(), true);
        return new Compared(
                content,
                content,
                comparison,
                Map.of(),
                comparison.passages().stream().map(_ -> nobody).toList());
    }
}
