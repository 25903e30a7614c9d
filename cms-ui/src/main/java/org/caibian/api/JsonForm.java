package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.caibian.manuscript.Form;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Problem;

@Schema(
        name = "Form",
        description =
                "Which fields an article of a kind is asked for, and which of them it needs before it goes to review; by the names problems have for them.")
record JsonForm(Kind kind, List<Problem.Field> asked, List<Problem.Field> needed) {

    static JsonForm of(Kind kind) {
        var form = Form.of(kind);
        return new JsonForm(kind, sorted(form.asked()), sorted(form.needed()));
    }

    private static List<Problem.Field> sorted(Set<Problem.Field> fields) {
        return fields.stream().sorted().toList();
    }
}
