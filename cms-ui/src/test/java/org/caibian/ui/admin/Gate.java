package org.caibian.ui.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Where one comes in to the desk, and goes out. */
final class Gate {

    private final Page page;

    Gate(Page page) {
        this.page = page;
    }

    void tries(String account, String password) {
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }

    void signsIn(String account, String password) {
        tries(account, password);
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    void signsOut() {
        choosesToSignOut();
        isSeen();
    }

    void choosesToSignOut() {
        page.locator("vaadin-menu-bar .who").first().click();
        page.getByText("退出登录").click();
    }

    /** Asks for account and password. */
    void isSeen() {
        assertThat(page.locator("input[name=username]")).isVisible();
    }

    /** Wherever at the desk: where they were before they signed out, it may be. */
    void isPassed() {
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航")))
                .isVisible();
    }

    /** By what the program knows this browser again. */
    String session() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    /** A device of theirs makes passkeys, and has its owner's finger on it. */
    void hasADevice() {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", options);
        var devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        devices.send("WebAuthn.addVirtualAuthenticator", device);
    }
}
