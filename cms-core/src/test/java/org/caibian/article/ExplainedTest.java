package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.right.Explanation;
import org.caibian.right.Explanation.Answer;
import org.caibian.right.Ground;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.right.Standings;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Arrival;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.junit.jupiter.api.Test;

class ExplainedTest {
    private static final PersonId LI = new PersonId(1);
    private static final PersonId XU = new PersonId(2);
    private static final PersonId GU = new PersonId(3);

    @Test
    void allInWhoseSteadSomethingMayBeDoneAreKnownAtOnce() {
        var explained =
                explained(
                        new Answer.May(new Ground.InSteadOf(LI)),
                        new Answer.May(new Ground.Holds(Step.FIRST_REVIEW, Optional.of(XU))),
                        new Answer.May(new Ground.CouldClaim(Step.FIRST_REVIEW, Optional.of(GU))),
                        new Answer.May(new Ground.InSteadOf(LI)),
                        new Answer.May(new Ground.Holds(Step.FIRST_REVIEW, Optional.empty())),
                        new Answer.May(new Ground.Held(Role.EDITOR)),
                        new Answer.MayNot(Refusal.ROLE_MISSING, Set.of(Role.EDITOR)));

        assertThat(explained.away()).containsExactlyInAnyOrder(LI, XU, GU);
    }

    private static Explained explained(Answer... answers) {
        var right = Rights.all().findFirst().orElseThrow();
        var wang = new PersonId(4);
        return new Explained(
                new ArticleId(1),
                "CJ-261123-001",
                new DeskId(1),
                new Person(wang, "wangyan", "王砚", true, Set.of(), Set.of(), Set.of(), Arrival.IN),
                Optional.empty(),
                Standings.Name.UNPUBLISHED,
                Stream.of(answers).map(answer -> new Explanation(right, answer)).toList());
    }
}
