package org.caibian.ui.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The rows of a list of the house: what they say is slotted in, and known by a row's name. */
final class HouseRows {

    /** Beside whatever can be pressed in a row. */
    private static final int GRIP = 60;

    private final Page page;

    HouseRows(Page page) {
        this.page = page;
    }

    /** A row says that. */
    void say(String row, String text) {
        assertThat(first(row + ".*" + text)).isVisible();
    }

    /** There is no such row. */
    void lack(String row) {
        assertThat(all(row)).hasCount(0);
    }

    /** Opens what else can be done with that row, and does it. */
    void pick(String row, String act) {
        menuItem("更多操作：" + row).click();
        menuItem(act).click();
    }

    /** Takes a row with the mouse and lets it go in the upper half of another. */
    void drag(String row, String above) {
        var from = first(row).boundingBox();
        var to = first(above).boundingBox();
        var mouse = page.mouse();
        mouse.move(from.x + GRIP, from.y + from.height / 2);
        mouse.down();
        mouse.move(to.x + GRIP, to.y + to.height / 2, slowly());
        mouse.move(to.x + GRIP, to.y + to.height / 4, slowly());
        mouse.up();
    }

    private static Mouse.MoveOptions slowly() {
        return new Mouse.MoveOptions().setSteps(5);
    }

    private Locator menuItem(String name) {
        return page.getByRole(
                        AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private Locator first(String words) {
        return all(words).first();
    }

    private Locator all(String words) {
        return page.getByRole(
                AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile(words)));
    }
}
