package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.staff.DeskResult;
import org.caibian.staff.Desks;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Readers are told who makes the paper, by the desks as they are called now. */
@SiteTest
class MastheadIT {

    @Autowired private ApplicationContext context;
    @Autowired private Desks desks;
    @Autowired private Staff staff;

    private Press press;
    private Browser browser;

    @BeforeAll
    void open() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
    }

    @Test
    void aDeskThatIsRenamedIsCalledSoAtOnce() {
        var desk = staff.desk(press.newsroom.desk).orElseThrow();
        assertThat(offices()).contains(desk.name());

        var renamed =
                desks.rename(desk, "新" + desk.name(), desk.nameEn(), press.newsroom.administrator);

        assertThat(renamed).isEqualTo(new DeskResult.Renamed());
        assertThat(offices()).contains("新" + desk.name()).doesNotContain(desk.name());
    }

    /** The page looked at the first thousand accounts, and left out whoever came after them. */
    @Test
    void whoLeadsADeskIsNamedHoweverManyWorkHere() {
        press.jdbc
                .sql(
                        """
                        insert into person (account, name, password_hash, active)
                        select '0-' || n, '同事' || n, '{noop}x', true from generate_series(1, 1100) n
                        """)
                .update();
        try {
            var chief = press.newsroom.hire("末位主任", Post.on(press.newsroom.desk, Role.DESK_CHIEF));

            assertThat(staff.peopleAfter("", 1_000))
                    .extracting(Person::id)
                    .doesNotContain(chief, press.newsroom.chiefEditor);
            assertThat(browser.open("/masthead").select(".people dd").text())
                    .contains("末位主任", staff.person(press.newsroom.chiefEditor).name());
        } finally {
            press.jdbc.sql("delete from person where account like '0-%'").update();
        }
    }

    private List<String> offices() {
        return browser.open("/masthead").select(".people dt").eachText();
    }
}
