package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.sheet.Sheet;
import org.caibian.staff.StaffLine.Fault;
import org.caibian.staff.StaffLine.Outcome;
import org.junit.jupiter.api.Test;

/** What a row of a list of people says, without a house. */
class StaffRowReaderTest {
    private static final Desk WORLD = new Desk(new DeskId(1), "GJ", "国际部", "World", false);
    private static final Post REPORTER = Post.on(WORLD.id(), Role.REPORTER);
    private static final Post CHIEF_EDITOR = Post.house(Role.CHIEF_EDITOR);
    private static final Person LIN =
            new Person(new PersonId(7), "linyi", "林一", true, Set.of(REPORTER));

    @Test
    void aRoleThatWeighsIsOnlyProposedWhereThereIsASecondAdministrator() {
        var joins = (Outcome.Joins) outcome(false, Optional.empty(), "国际部", "总编辑、记者");

        assertThat(joins.posts()).containsExactlyInAnyOrder(CHIEF_EDITOR, REPORTER);
        assertThat(joins.waiting()).containsExactly(Role.CHIEF_EDITOR);
        assertThat(joins.givenAlone()).isEmpty();
    }

    @Test
    void aLoneAdministratorGivesItAtOnce() {
        var joins = (Outcome.Joins) outcome(true, Optional.empty(), "国际部", "总编辑、记者");

        assertThat(joins.waiting()).isEmpty();
        assertThat(joins.givenAlone()).containsExactly(Role.CHIEF_EDITOR);
    }

    @Test
    void whoeverIsHereStaysAsTheyAreAlsoWhereTheRowNamesOtherRoles() {
        assertThat(outcome(false, Optional.of(LIN), "国际部", "记者")).isEqualTo(here(false));
        assertThat(outcome(false, Optional.of(LIN), "", "")).isEqualTo(here(false));
        assertThat(outcome(false, Optional.of(LIN), "国际部", "记者、校对")).isEqualTo(here(true));
        assertThat(outcome(false, Optional.of(LIN), "没有的部", "记者")).isEqualTo(here(true));
        assertThat(outcome(false, Optional.of(LIN), "", "总编辑")).isEqualTo(here(true));
    }

    @Test
    void whatIsWrongBesideOthersIsToldWithTheRest() {
        var beside = new BesideOthers(Set.of("gone"), Set.of("taken@news.example"));

        assertThat(beside.faults("linyi", "lin@news.example")).isEmpty();
        assertThat(beside.faults("liner", "lin@news.example")).containsExactly(Fault.EMAIL_TWICE);
        assertThat(beside.faults("gone", "taken@news.example"))
                .containsExactly(Fault.TAKEN, Fault.EMAIL_TAKEN);
        assertThat(beside.faults("liner", "")).containsExactly(Fault.TWICE);
        assertThat(read(true, Optional.empty(), Set.of(Fault.EMAIL_TWICE), "", "摄影"))
                .isEqualTo(new Outcome.Faulty(List.of(Fault.EMAIL_TWICE, Fault.ROLE)));
    }

    private static Outcome here(boolean differs) {
        return new Outcome.Here("林一", Set.of(REPORTER), differs);
    }

    private static Outcome outcome(
            boolean alone, Optional<Person> holder, String desk, String roles) {
        return read(alone, holder, Set.of(), desk, roles);
    }

    private static Outcome read(
            boolean alone, Optional<Person> holder, Set<Fault> beside, String desk, String roles) {
        var head = new Sheet.Row(1, List.of("账号", "姓名", "邮箱", "部门", "角色"));
        var row = new Sheet.Row(2, List.of("linyi", "林一", "lin@news.example", desk, roles));
        var headings = StaffColumn.headings(head).orElseThrow();
        return new StaffRowReader(headings, row, List.of(WORLD), holder, beside, alone).outcome();
    }
}
