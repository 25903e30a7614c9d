package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Kind;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.junit.jupiter.api.Test;

/** How many people sealed the words, where some of them stood in for others. */
class ApprovalTest {

    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Content WORDS = Content.blank(Kind.ORIGINAL, new Headline("东屿港恢复通航"));
    private static final PersonId EDITOR = new PersonId(1);
    private static final PersonId AWAY = new PersonId(2);
    private static final PersonId STAND_IN = new PersonId(3);
    private static final PersonId CHIEF = new PersonId(4);

    @Test
    void aSealInSomebodysSteadCountsForWhoGaveIt() {
        var approval =
                sealed(
                        Set.of(),
                        seal(Step.FIRST_REVIEW, EDITOR, Optional.empty()),
                        seal(Step.SECOND_REVIEW, STAND_IN, Optional.of(AWAY)),
                        seal(Step.FINAL_REVIEW, CHIEF, Optional.empty()));

        assertThat(approval.sealedBy()).containsExactlyInAnyOrder(EDITOR, STAND_IN, CHIEF);
    }

    @Test
    void theTwoTogetherCountOnce() {
        assertThat(
                        sealed(
                                        Set.of(),
                                        seal(Step.FIRST_REVIEW, AWAY, Optional.empty()),
                                        seal(Step.SECOND_REVIEW, STAND_IN, Optional.of(AWAY)))
                                .sealedBy())
                .containsExactly(AWAY);
        assertThat(
                        sealed(
                                        Set.of(),
                                        seal(Step.FIRST_REVIEW, STAND_IN, Optional.of(AWAY)),
                                        seal(Step.SECOND_REVIEW, CHIEF, Optional.of(AWAY)),
                                        seal(Step.FINAL_REVIEW, AWAY, Optional.empty()))
                                .sealedBy())
                .containsExactly(STAND_IN);
    }

    @Test
    void itCountsNotWhereEitherWroteTheWords() {
        for (var author : Set.of(AWAY, STAND_IN)) {
            assertThat(
                            sealed(
                                            Set.of(author),
                                            seal(Step.FIRST_REVIEW, STAND_IN, Optional.of(AWAY)))
                                    .sealedBy())
                    .isEmpty();
        }
    }

    private static Approval sealed(Set<PersonId> authors, Seal... seals) {
        return new Approval(
                new ArticleId(1001).main(),
                1,
                WORDS,
                List.of(seals),
                authors,
                Optional.of(EDITOR),
                new Plan(Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    /** Given in the order of the way, an hour apart. */
    private static Seal seal(Step step, PersonId person, Optional<PersonId> inSteadOf) {
        return new Seal(
                step,
                person,
                inSteadOf,
                1,
                WORDS.hash(),
                "可发。",
                Optional.empty(),
                Optional.empty(),
                NINE.plusSeconds(3600L * step.ordinal()),
                Optional.empty());
    }
}
