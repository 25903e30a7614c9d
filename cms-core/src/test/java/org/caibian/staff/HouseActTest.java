package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done to the house is open to whom its table says, and explained as it is decided. */
class HouseActTest {
    private static final DeskId DESK = new DeskId(1);
    private static final PersonId WHO = new PersonId(7);
    private static final PersonId ANOTHER = new PersonId(8);

    @ParameterizedTest
    @EnumSource
    void whatIsExplainedIsWhatIsDecided(HouseAct act) {
        for (var role : Role.values()) {
            var answer = act.answer(a(role));

            assertThat(act.isOpenTo(a(role)))
                    .as("%s by %s", act, role)
                    .isEqualTo(act.whose().isOpenTo(role))
                    .isEqualTo(
                            answer instanceof HouseAnswer.May
                                    || answer instanceof HouseAnswer.MayInPlace);
            assertThat(act.isOpenTo(a(role), WHO))
                    .as("%s by %s of their own", act, role)
                    .isEqualTo(!(answer instanceof HouseAnswer.MayNot));
            assertThat(act.isOpenTo(a(role), ANOTHER)).isEqualTo(act.isOpenTo(a(role)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsSwitchedOffMayNothing(HouseAct act) {
        var gone = new Person(WHO, "who", "某人", false, Set.of(Post.house(Role.ADMIN)));

        assertThat(act.isOpenTo(gone)).isFalse();
        assertThat(act.isOpenTo(gone, WHO)).isFalse();
        assertThat(act.answer(gone)).isEqualTo(new HouseAnswer.SwitchedOff());
    }

    @ParameterizedTest
    @EnumSource
    void administratorsMayAllOfIt(HouseAct act) {
        assertThat(act.answer(a(Role.ADMIN)))
                .isEqualTo(new HouseAnswer.May(Post.house(Role.ADMIN)));
    }

    @Test
    void othersBeginTopicsAndSeeToTheirOwn() {
        var open =
                Stream.of(HouseAct.values())
                        .filter(act -> act.isOpenTo(a(Role.EDITOR), WHO))
                        .toList();

        assertThat(open)
                .containsExactlyInAnyOrder(
                        HouseAct.ADD_TOPIC,
                        HouseAct.STOP_GRANT,
                        HouseAct.KEEP_PROFILE,
                        HouseAct.HAND_OUT_DATA,
                        HouseAct.END_TOKEN);
        assertThat(HouseAct.ADD_TOPIC.answer(a(Role.REPORTER)))
                .isEqualTo(
                        new HouseAnswer.MayNot(
                                EnumSet.of(Role.EDITOR, Role.DESK_CHIEF, Role.ADMIN)));
    }

    @Test
    void whoIsTheSecondWhereThereIsNoAdministratorIsToldThatItIsSo() {
        var chief = Post.house(Role.CHIEF_EDITOR);
        var both = Set.of(chief, Post.house(Role.ADMIN));

        assertThat(HouseAct.DECIDE_GRANT.answer(a(Role.CHIEF_EDITOR)))
                .isEqualTo(new HouseAnswer.MayInPlace(chief));
        assertThat(HouseAct.DECIDE_GRANT.answer(new Person(WHO, "who", "某人", true, both)))
                .isEqualTo(new HouseAnswer.May(Post.house(Role.ADMIN)));
    }

    @Test
    void theSecondOfTwoIsAnotherAndOnlyTheFirstTakesItBack() {
        assertThat(HouseAct.DECIDE_GRANT.isKeptFrom(WHO, WHO)).isTrue();
        assertThat(HouseAct.DECIDE_GRANT.isKeptFrom(WHO, ANOTHER)).isFalse();
        assertThat(HouseAct.CONFIRM_ERASURE.isKeptFrom(WHO, WHO)).isTrue();
        assertThat(HouseAct.TAKE_BACK_GRANT.isKeptFrom(WHO, WHO)).isFalse();
        assertThat(HouseAct.TAKE_BACK_GRANT.isKeptFrom(WHO, ANOTHER)).isTrue();
    }

    private static Person a(Role role) {
        var desk = role.scope() == Role.Scope.DESK ? Optional.of(DESK) : Optional.<DeskId>empty();
        return new Person(WHO, "who", "某人", true, Set.of(new Post(role, desk)));
    }
}
