package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding people in a house of many, which has a database to itself. */
@SpringBootTest(properties = "spring.application.name=people")
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleIT {

    @Autowired private ApplicationContext context;
    @Autowired private Staff staff;
    @Autowired private Colleagues colleagues;
    @Autowired private Departures departures;
    @Autowired private JdbcClient jdbc;

    private TestNewsroom newsroom;
    private PersonId off;

    @BeforeAll
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        off = newsroom.hire("欧阳停用", Post.on(newsroom.desk, Role.EDITOR));
        departures.deactivate(new Departure(off, Optional.empty(), "离职"), newsroom.administrator);
        jdbc.sql("update person set email = 'He.Mu_1@caibian.example' where id = :id")
                .param("id", newsroom.stranger().value())
                .update();
    }

    @Test
    void anyPartOfANameAnAccountOrAnAddressFindsSomebody() {
        var account = staff.person(newsroom.stranger()).account();

        assertThat(found("阳停")).contains(off);
        assertThat(found(account.toUpperCase())).contains(newsroom.stranger());
        assertThat(found(" he.mu_1@CAIBIAN ")).containsExactly(newsroom.stranger());
    }

    @Test
    void whatIsTypedIsNoPattern() {
        assertThat(found("%")).isEmpty();
        assertThat(found("he_mu")).isEmpty();
        assertThat(found("\\")).isEmpty();
    }

    @Test
    void aDeskARoleAndWhetherTheyAreOnNarrowTheList() {
        var desk = Optional.of(newsroom.desk);

        assertThat(found(filter(desk, Optional.of(Role.EDITOR), Optional.of(true))))
                .containsExactlyInAnyOrder(newsroom.editor, newsroom.secondEditor);
        assertThat(found(filter(desk, Optional.of(Role.EDITOR), Optional.of(false))))
                .containsExactly(off);
        assertThat(found(filter(desk, Optional.empty(), Optional.empty())))
                .contains(newsroom.reporter, newsroom.deskChief)
                .doesNotContain(newsroom.stranger(), newsroom.chiefEditor);
        assertThat(
                        found(
                                filter(
                                        Optional.empty(),
                                        Optional.of(Role.CHIEF_EDITOR),
                                        Optional.empty())))
                .contains(newsroom.chiefEditor)
                .doesNotContain(newsroom.editor);
    }

    @Test
    void asManyAreCountedAsThePagesShow() {
        var role = Optional.of(Role.EDITOR);

        assertThat(staff.count(filter(Optional.of(newsroom.desk), role, Optional.empty())))
                .isEqualTo(3);
        assertThat(staff.count(filter(Optional.of(newsroom.desk), role, Optional.of(false))))
                .isEqualTo(1);
        assertThat(staff.count(PeopleFilter.ALL)).isEqualTo(found("").size());
    }

    @Test
    void whoeverIsTypedIsFoundAmongMoreThanAnyListHolds() {
        reviewers(700);
        try {
            var last = new Typed(" 众699 ", 0, 50);
            assertThat(colleagues.of(Circle.REVIEWERS, last))
                    .extracting(Person::name)
                    .contains("众699");
            assertThat(
                            colleagues.of(
                                    Circle.REVIEWERS,
                                    Typed.NOTHING,
                                    person -> person.name().equals("众699")))
                    .hasSize(1);
            assertThat(colleagues.of(Circle.REVIEWERS, new Typed("many.00699", 0, 50))).hasSize(1);
            assertThat(colleagues.of(Circle.reviewersOf(newsroom.otherDesk()), last)).isEmpty();
            assertThat(colleagues.calledIn("@众698 和 @众699，请看。", newsroom.desk))
                    .extracting(Person::name)
                    .contains("众698", "众699");
            assertThat(colleagues.calledIn("@众699 请看。", newsroom.otherDesk())).isEmpty();
        } finally {
            forgetThem();
        }
    }

    @Test
    void whoIsFitIsListedPageByPageOnceAndToTheEnd() {
        reviewers(300);
        try {
            var all = new ArrayList<String>();
            List<Person> page;
            do {
                page =
                        colleagues.of(
                                Circle.reviewersOf(newsroom.desk),
                                new Typed("众", all.size(), 20),
                                person -> !person.name().endsWith("7"));
                page.forEach(person -> all.add(person.name()));
            } while (!page.isEmpty());

            assertThat(all).hasSize(270).doesNotHaveDuplicates().contains("众300");
        } finally {
            forgetThem();
        }
    }

    @Test
    void whoServesOnADeskIsListedToTheEndAndWhoeverServesTheHouseToo() {
        reviewers(210);
        try {
            var all = new ArrayList<Person>();
            var page = staff.servingOn(newsroom.desk, "", 50);
            while (!page.isEmpty()) {
                all.addAll(page);
                page = staff.servingOn(newsroom.desk, page.getLast().account(), 50);
            }

            assertThat(all).extracting(Person::account).isSorted().doesNotHaveDuplicates();
            assertThat(all).extracting(Person::name).contains("众210");
            assertThat(all).extracting(Person::id).contains(newsroom.chiefEditor);
            assertThat(staff.servingOn(newsroom.otherDesk(), "", 500))
                    .extracting(Person::name)
                    .doesNotContain("众210");
        } finally {
            forgetThem();
        }
    }

    private void reviewers(int many) {
        jdbc.sql(
                        """
                        with more as (
                          insert into person (account, name, password_hash, active)
                          select 'many.' || lpad(n::text, 5, '0'), '众' || n, '{noop}x', true
                          from generate_series(1, :many) n returning id)
                        insert into post (person, role, desk) select id, 'EDITOR', :desk from more
                        """)
                .param("many", many)
                .param("desk", newsroom.desk.value())
                .update();
    }

    private void forgetThem() {
        jdbc.sql("delete from post where person in (select id from person where name like '众%')")
                .update();
        jdbc.sql("delete from person where account like 'many.%'").update();
    }

    @Test
    void pageByPageEverybodyComesOnce() {
        var paged = new ArrayList<String>();
        List<Person> page;
        do {
            page = staff.people(PeopleFilter.ALL, paged.isEmpty() ? "" : paged.getLast(), 3);
            page.forEach(person -> paged.add(person.account()));
        } while (!page.isEmpty());

        assertThat(paged).doesNotHaveDuplicates().isSorted();
        assertThat((long) paged.size())
                .isEqualTo(jdbc.sql("select count(*) from person").query(Long.class).single());
    }

    @Test
    void thePageIsCutAlongAnIndexHoweverManyPeopleThereAre() {
        jdbc.sql(
                        """
                        insert into person (account, name, password_hash, active)
                        select 'many.' || lpad(n::text, 5, '0'), '众' || n, '{noop}x', true
                        from generate_series(1, 10000) n
                        """)
                .update();
        jdbc.sql("vacuum analyze person").update();
        try {
            var filter =
                    new PeopleFilter("众9", Optional.empty(), Optional.empty(), Optional.of(true));
            var page = PeoplePage.after("a", filter, 50);

            var plan =
                    jdbc.sql("explain select id from person " + page.statement())
                            .params(page.asked())
                            .query(String.class)
                            .list();

            assertThat(String.join("\n", plan))
                    .contains("Index Scan using person_account_key")
                    .doesNotContain("Seq Scan");
        } finally {
            jdbc.sql("delete from person where account like 'many.%'").update();
        }
    }

    private List<PersonId> found(String words) {
        return found(new PeopleFilter(words, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private List<PersonId> found(PeopleFilter filter) {
        return staff.people(filter, "", 500).stream().map(Person::id).toList();
    }

    private static PeopleFilter filter(
            Optional<DeskId> desk, Optional<Role> role, Optional<Boolean> active) {
        return new PeopleFilter("", desk, role, active);
    }
}
