package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {

    private static final DeskId FINANCE = new DeskId(1);
    private static final DeskId WORLD = new DeskId(2);
    private static final PersonId WHO = new PersonId(7);

    @ParameterizedTest
    @CsvSource({
        "REPORTER, true",
        "EDITOR, true",
        "DESK_CHIEF, true",
        "PROOFREADER, false",
        "CHIEF_EDITOR, false",
        "MODERATOR, false",
        "ADMIN, false"
    })
    void onlyWritingRolesOfTheDeskWrite(Role role, boolean writes) {
        assertThat(Rights.toWrite(a(role, FINANCE), FINANCE).isEmpty()).isEqualTo(writes);
    }

    @ParameterizedTest
    @CsvSource({"FIRST_REVIEW, EDITOR", "SECOND_REVIEW, DESK_CHIEF", "FINAL_REVIEW, CHIEF_EDITOR"})
    void eachReviewAsksForItsRoleAndNoOther(Step step, Role asked) {
        for (var role : Role.values()) {
            assertThat(Rights.toHold(a(role, FINANCE), step, FINANCE, Set.of(), Set.of()))
                    .isEqualTo(
                            role == asked ? Optional.empty() : Optional.of(Refusal.ROLE_MISSING));
        }
    }

    @Test
    void aRoleOnOneDeskGivesNoRightOnAnother() {
        var editorOnWorld = a(Role.EDITOR, WORLD);

        assertThat(Rights.toWrite(editorOnWorld, FINANCE)).contains(Refusal.ROLE_MISSING);
        assertThat(Rights.toRead(editorOnWorld, FINANCE)).contains(Refusal.ROLE_MISSING);
        assertThat(Rights.toHold(editorOnWorld, Step.FIRST_REVIEW, FINANCE, Set.of(), Set.of()))
                .contains(Refusal.ROLE_MISSING);
    }

    @Test
    void whoWroteDoesNotReview() {
        assertThat(
                        Rights.toHold(
                                a(Role.EDITOR, FINANCE),
                                Step.FIRST_REVIEW,
                                FINANCE,
                                Set.of(WHO),
                                Set.of()))
                .contains(Refusal.IS_AUTHOR);
    }

    @Test
    void whoHoldsOneStepDoesNotHoldAnother() {
        assertThat(
                        Rights.toHold(
                                a(Role.DESK_CHIEF, FINANCE),
                                Step.SECOND_REVIEW,
                                FINANCE,
                                Set.of(),
                                Set.of(WHO)))
                .contains(Refusal.HOLDS_ANOTHER_STEP);
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheChiefsGiveStepsAway(Role role) {
        var chief = role == Role.DESK_CHIEF || role == Role.CHIEF_EDITOR;

        assertThat(Rights.toReassign(a(role, FINANCE), FINANCE).isEmpty()).isEqualTo(chief);
    }

    @Test
    void anAdministratorReadsNoDraft() {
        assertThat(Rights.toRead(a(Role.ADMIN, FINANCE), FINANCE)).contains(Refusal.ROLE_MISSING);
    }

    @Test
    void anAccountThatIsSwitchedOffMayNothing() {
        var gone = new Person(WHO, "gone", "某人", false, Set.of(Post.on(FINANCE, Role.EDITOR)));

        assertThat(Rights.toWrite(gone, FINANCE)).contains(Refusal.NOT_ACTIVE);
        assertThat(Rights.toRead(gone, FINANCE)).contains(Refusal.NOT_ACTIVE);
        assertThat(Rights.toSubmit(gone, FINANCE, Set.of(WHO))).contains(Refusal.NOT_ACTIVE);
        assertThat(Rights.toRecall(gone, Set.of(WHO))).contains(Refusal.NOT_ACTIVE);
        assertThat(Rights.toHold(gone, Step.FIRST_REVIEW, FINANCE, Set.of(), Set.of()))
                .contains(Refusal.NOT_ACTIVE);
    }

    private static Person a(Role role, DeskId desk) {
        var post = role.scope() == Role.Scope.HOUSE ? Post.house(role) : Post.on(desk, role);
        return new Person(WHO, "who", "某人", true, Set.of(post));
    }
}
