package org.caibian.ui.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.caibian.loop.Chromium;

/** Somebody at the desk, doing what an administrator does there. */
final class HouseKeeper {
    private static final Map<Integer, Integer> SCREENS = Map.of(1440, 900, 1024, 768, 390, 844);

    private final Page page;
    private final String desk;
    private final Gate gate;
    private final HouseRows rows;

    HouseKeeper(Page page, String desk) {
        this.page = page;
        this.desk = desk;
        gate = new Gate(page);
        rows = new HouseRows(page);
    }

    Gate gate() {
        return gate;
    }

    HouseRows rows() {
        return rows;
    }

    void opens(String path) {
        page.navigate(desk + path);
    }

    void signsIn(String account, String password) {
        gate.signsIn(account, password);
    }

    void fills(String field, String text) {
        field(field).fill(text);
    }

    void fillsDay(String field, String day) {
        field(field).fill(day);
        page.keyboard().press("Tab");
    }

    /**
     * Once the page has taken in what was done last: before, a press is lost on what is replaced.
     */
    void presses(String act) {
        page.waitForFunction(
                """
                () => Object.values(window.Vaadin?.Flow?.clients ?? {})
                  .every(client => !client.isActive?.())
                """);
        button(act).click();
    }

    /** Strikes a key on that button. */
    void strikes(String act, String key) {
        button(act).press(key);
    }

    /** Strikes it once more, on the button that has the focus by itself again. */
    void strikesAgain(String act, String key) {
        assertThat(button(act)).isFocused();
        page.keyboard().press(key);
    }

    /** Chooses from a field that offers what there is. */
    void chooses(String field, String choice) {
        field(field).fill(choice);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice).setExact(true))
                .click();
    }

    /** Chooses a file of that name, with that in it. */
    void brings(String name, String text) {
        brings(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void brings(String name, byte[] bytes) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
    }

    /** Chooses that picture. */
    void brings(byte[] jpeg) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("face.jpg", "image/jpeg", jpeg));
    }

    /** A part of that look is there. */
    Locator part(String look) {
        return page.locator(look).first();
    }

    /** What comes of following that link, as a file. */
    byte[] downloads(String words) throws IOException {
        var file = page.waitForDownload(() -> link(words).click());
        return Files.readAllBytes(file.path());
    }

    /** Presses the act at the foot of the form over the page. */
    void keeps(String act) {
        form().getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act).setExact(true))
                .click();
    }

    /** Nothing was wrong: the form over the page is gone. */
    void isDone() {
        assertThat(form().getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    void checks(String role) {
        role(role).click();
        assertThat(role(role)).isChecked();
    }

    Locator role(String role) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(role).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    }

    Locator button(String act) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(act).setExact(true))
                .first();
    }

    Locator link(String words) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    private Locator form() {
        return page.getByRole(AriaRole.DIALOG);
    }

    void seesInRow(String row, String text) {
        rows.say(row, text);
    }

    void hasNoRow(String row) {
        rows.lack(row);
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** The words of the first part of that look, once it is there. */
    String reads(String look) {
        return page.locator(look).first().textContent();
    }

    /** How wide the last part of that look is drawn. */
    double width(String look) {
        return page.locator(look).last().boundingBox().width;
    }

    void speaksEnglish() {
        page.context()
                .addCookies(
                        List.of(
                                new Cookie("caibian-language", "en")
                                        .setUrl(desk.replaceAll("desk/$", ""))));
    }

    /** The address says that page, and nothing else. */
    void isAt(String path) {
        assertThat(page).hasURL(desk + path);
    }

    /** Keeps what the page looks like on a wide screen, a narrow one and a phone. */
    void shows(String name) {
        SCREENS.forEach((width, height) -> {
            page.setViewportSize(width, height);
            Chromium.keep(page, "admin-" + name + "-" + width);
        });
        page.setViewportSize(1440, 900);
    }
}
