package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.staff.DeskResult;
import org.caibian.staff.Desks;
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

    private List<String> offices() {
        return browser.open("/masthead").select(".people dt").eachText();
    }
}
