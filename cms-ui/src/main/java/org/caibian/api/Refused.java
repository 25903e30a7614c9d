package org.caibian.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caibian.manuscript.Problem;
import org.caibian.right.Refusal;
import org.caibian.staff.HouseAct;

/**
 * An answer that is a problem document: its type, what its words are about, its further members.
 */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Object> words;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private transient List<Problem> problems = List.of();

    private Refused(ProblemType type, List<Object> words) {
        super(type.slug(), null, false, false);
        this.type = type;
        this.words = words;
    }

    static Refused because(Refusal why) {
        return new Refused(ProblemType.of(why), List.of());
    }

    static Refused because(Rule rule, Object... words) {
        return new Refused(ProblemType.of(rule), List.of(words));
    }

    /** A role is missing that an act on the house takes: it is told which would do. */
    static Refused wanting(HouseAct act) {
        var roles = JsonHouseRight.roles(act);
        return new Refused(
                        ProblemType.roleInTheHouse(),
                        List.of(
                                Wording.Keys.of("house.act.", List.of(act)),
                                Wording.Keys.of("role.", roles)))
                .with("right", act)
                .with("roles", roles);
    }

    Refused with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    Refused with(Map<String, Object> more) {
        members.putAll(more);
        return this;
    }

    Refused over(List<Problem> faults) {
        problems = List.copyOf(faults);
        return this;
    }

    ProblemType type() {
        return type;
    }

    List<Object> words() {
        return words;
    }

    Map<String, Object> members() {
        return members;
    }

    List<Problem> problems() {
        return problems;
    }
}
