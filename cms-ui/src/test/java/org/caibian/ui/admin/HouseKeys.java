package org.caibian.ui.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody who has no mouse: what they want they come to by keys, as everybody's keys lead. */
final class HouseKeys {

    /** More than a page has stops. */
    private static final int FAR = 250;

    /** What has the keys, in whichever shadow it is. */
    private static final String HELD =
            """
            const held = (() => {
              let each = document.activeElement;
              while (each?.shadowRoot?.activeElement) each = each.shadowRoot.activeElement;
              return each;
            })();
            const said = cell => cell?.querySelector('slot')?.assignedElements()[0];
            const row = held?.closest('tbody tr');
            """;

    private final Page page;

    HouseKeys(Page page) {
        this.page = page;
    }

    /** Comes to that field and writes this in it, instead of what stood there. */
    void writes(Locator field, String words) {
        comesTo(field, "Tab");
        writes(words);
    }

    /** Writes this where the keys are. */
    void writes(String words) {
        press("Control+a");
        page.keyboard().type(words);
    }

    /** Comes to that and presses it. */
    void presses(Locator there) {
        comesTo(there, "Tab");
        press("Enter");
    }

    /** The same of what stands before. */
    void goesBackAndPresses(Locator there) {
        comesTo(there, "Shift+Tab");
        press("Enter");
    }

    /** Opens what else is done with that row of the list, and does it. */
    void picks(String row, String act) {
        var more = menuItem("更多操作：" + row);
        goesInto(row, more);
        presses(more);
        var item = menuItem(act);
        assertThat(item).isVisible();
        page.waitForFunction(
                "() => {"
                        + HELD
                        + "return held?.role === 'menuitem' || held?.getAttribute('role') === 'menuitem'}");
        comesTo(item, "ArrowDown");
        press("Enter");
    }

    /** Chooses by name from the field that has the keys. */
    void chooses(String name) {
        writes(name);
        assertThat(
                        page.getByRole(
                                AriaRole.OPTION,
                                new Page.GetByRoleOptions().setName(name).setExact(true)))
                .isVisible();
        press("Enter");
    }

    /** Once the page has taken in what was done last. */
    void press(String key) {
        page.waitForFunction(
                """
                () => Object.values(window.Vaadin?.Flow?.clients ?? {})
                  .every(client => !client.isActive?.())
                """);
        page.keyboard().press(key);
    }

    /** Into the list, down to that row, along it to where that is, and in there. */
    private void goesInto(String row, Locator there) {
        assertThat(there).isVisible();
        goesOn("Tab", "() => {" + HELD + "return !!row}", "");
        goesOn(
                "ArrowDown",
                "name => {"
                        + HELD
                        + "return [...row.cells].some(cell => said(cell)?.innerText.includes(name))}",
                row);
        for (int step = 0; step < FAR && !isWhereKeysAre(there); step++) {
            press("ArrowRight");
        }
        press("Enter");
    }

    /** Whether it is in the cell that has the keys. */
    private static boolean isWhereKeysAre(Locator there) {
        return (Boolean)
                there.evaluate(
                        "there => {"
                                + HELD
                                + """
                                const cell = said(held?.closest('td'));
                                for (let each = there; each; each = each.parentNode ?? each.host)
                                  if (each === cell) return true;
                                return false;
                                }
                                """);
    }

    private void goesOn(String key, String until, String about) {
        for (int step = 0; step < FAR && !(Boolean) page.evaluate(until, about); step++) {
            press(key);
        }
    }

    private void comesTo(Locator there, String key) {
        for (int step = 0; step < FAR && !holds(there); step++) {
            press(key);
        }
        assertThat(there).isFocused();
    }

    private static boolean holds(Locator there) {
        return (Boolean) there.evaluate("each => each.matches(':focus')");
    }

    private Locator menuItem(String name) {
        return page.getByRole(
                        AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
