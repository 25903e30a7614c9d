package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The drawing of an article's route shows where it stands, and moves with each act. */
class DiagramIT {

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    @Test
    void theMarkStandsOnAnotherShapeAfterEachAct() {
        var article = DAY.earlier().handedIn("灯塔改用新电 流程图跟着走");
        var reporter = DAY.letIn("wangyan", article);
        seesIt(reporter, "初审", "FIRST_REVIEW", "submitted");

        DAY.earlier().passed(article, "liqinghe");
        seesIt(reporter, "一校", "FIRST_PROOFREADING", "submitted", "FIRST_REVIEW");

        DAY.earlier().passed(article, "qintang");
        seesIt(reporter, "复审", "SECOND_REVIEW", "FIRST_REVIEW", "FIRST_PROOFREADING");

        DAY.earlier().passed(article, "gumingzhou");
        seesIt(reporter, "终审", "FINAL_REVIEW", "FIRST_REVIEW", "SECOND_REVIEW");
        Chromium.keep(reporter.page, "diagram-moved");

        DAY.earlier().returned(article, "shenzhiyao", "请再核数字。");
        reporter.sees("沈知遥在终审退回修改");
        reporter.presses("看流程图");
        assertThat(shape(reporter, "FIRST_REVIEW")).isVisible();
        assertThat(drawing(reporter).locator(".djs-shape.now, .djs-shape.done")).hasCount(0);
        reporter.presses("上一审次");
        assertThat(shape(reporter, "FINAL_REVIEW")).hasClass(marked("returned"));
        assertThat(shape(reporter, "SECOND_REVIEW")).hasClass(marked("done"));
    }

    /** The small drawing beside the paper moves by itself; the large one is opened on it. */
    private static void seesIt(StaffMember member, String name, String now, String... done) {
        assertThat(member.page.locator(".mini [aria-current=step]")).containsText(name);
        member.presses("看流程图");
        assertThat(shape(member, now)).hasClass(marked("now"));
        assertThat(drawing(member).locator(".djs-shape.now")).hasCount(1);
        for (var each : done) {
            assertThat(shape(member, each)).hasClass(marked("done"));
        }
        member.presses("关闭");
        assertThat(drawing(member)).hasCount(0);
    }

    private static Locator shape(StaffMember member, String id) {
        return drawing(member).locator(".djs-shape[data-element-id='" + id + "']");
    }

    private static Locator drawing(StaffMember member) {
        return member.page.locator("caibian-diagram");
    }

    private static Pattern marked(String mark) {
        return Pattern.compile("(^|\\s)" + mark + "(\\s|$)");
    }
}
