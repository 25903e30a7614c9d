package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands between the paragraphs of a story, set with the tools and kept as it was set. */
class RichBodyIT {

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private StaffMember reporter;

    @BeforeEach
    void theReporterComesIn() {
        reporter = DAY.signIn("wangyan");
    }

    @Test
    void everythingAStoryMayHoldIsSetWithTheToolsAndIsThereAgain() {
        reporter.begins("东屿港停航四十一小时");
        reporter.writes("台风过境，东屿港停航四十一小时。");
        tool("脚注");
        reporter.field("脚注").fill("据港务局2026年年报。");
        reporter.presses("放好");
        types("码头上没有一艘船。");
        newLine();
        tool("引语");
        types("港口没有停过。");
        newLine();
        types("每平方米承重以吨计：10 t/m");
        tool("上标");
        types("2");
        tool("上标");
        newLine();
        tool("资料框");
        types("东屿港");
        newLine();
        types("1931年开港，年吞吐量四千万吨。");
        tool("表格");
        for (var cell : new String[] {"泊位", "水深", "停航", "三号", "15米", "41小时"}) {
            types(cell);
            reporter.page.keyboard().press("Tab");
        }
        reporter.presses("下方加行");
        reporter.presses("删列");
        tool("分隔线");

        reporter.seesSaved();
        reporter.page.reload();

        var paper = reporter.named(AriaRole.TEXTBOX, "正文");
        assertThat(paper.locator("sup.footnote")).hasAttribute("title", "据港务局2026年年报。");
        assertThat(paper.locator("aside.pullquote")).hasText("港口没有停过。");
        assertThat(paper.locator("sup:not(.footnote)")).hasText("2");
        assertThat(paper.locator("aside.factbox h3")).hasText("东屿港");
        assertThat(paper.locator("aside.factbox p")).hasText("1931年开港，年吞吐量四千万吨。");
        assertThat(paper.locator("table tr")).hasCount(4);
        assertThat(paper.locator("table th")).hasText(new String[] {"水深", "停航"});
        assertThat(paper.locator("hr")).hasCount(1);
        Chromium.keep(reporter.page, "body-rich");
    }

    private void tool(String name) {
        reporter.named(AriaRole.TOOLBAR, "编辑工具")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private void types(String words) {
        reporter.page.keyboard().insertText(words);
    }

    private void newLine() {
        reporter.page.keyboard().press("Enter");
    }
}
