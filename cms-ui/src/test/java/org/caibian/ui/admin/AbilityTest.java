package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.junit.jupiter.api.Test;

class AbilityTest {
    private static final DeskId WORLD = new DeskId(1);
    private static final DeskId BUSINESS = new DeskId(2);

    @Test
    void anEditorWritesReviewsFirstAndArrangesReleasesOnTheirDeskAlone() {
        var editor = holding(true, Post.on(WORLD, Role.EDITOR));

        assertThat(Ability.of(editor, WORLD))
                .containsExactly(
                        Ability.WRITE, Ability.FIRST_REVIEW, Ability.SCHEDULE, Ability.READ);
        assertThat(Ability.of(editor, BUSINESS)).isEmpty();
    }

    @Test
    void aProofreaderReadsAndApprovesNothing() {
        var proofreader = holding(true, Post.on(WORLD, Role.PROOFREADER));

        assertThat(Ability.of(proofreader, WORLD)).containsExactly(Ability.PROOFREAD, Ability.READ);
    }

    @Test
    void theChiefEditorReviewsLastOnEveryDesk() {
        var chief = holding(true, Post.house(Role.CHIEF_EDITOR));

        assertThat(Ability.of(chief, BUSINESS))
                .containsExactly(Ability.FINAL_REVIEW, Ability.SCHEDULE, Ability.READ);
    }

    @Test
    void anAdministratorHasNoEditorialPowerByThat() {
        var administrator = holding(true, Post.house(Role.ADMIN));

        assertThat(Ability.of(administrator, WORLD)).isEmpty();
    }

    @Test
    void whoIsSwitchedOffMayNothing() {
        var editor = holding(false, Post.on(WORLD, Role.EDITOR));

        assertThat(Ability.of(editor, WORLD)).isEmpty();
    }

    private static Person holding(boolean active, Post post) {
        return new Person(new PersonId(1), "anna", "Anna", active, Set.of(post));
    }
}
