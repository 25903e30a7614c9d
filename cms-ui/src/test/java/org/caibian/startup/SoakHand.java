package org.caibian.startup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Random;
import org.caibian.loop.InputMethod;

/**
 * Writes here and there on the page of an article, by the keyboard and an input method alone:
 * whatever died may have laid something over the page.
 */
final class SoakHand {
    private static final int NEW_PARAGRAPH = 20;

    /** No hand is quicker from one place to another. */
    private static final Duration HAND = Duration.ofMillis(60);

    /** Whoever writes sees before that the caret is where they sent it. */
    private static final String AT_THE_END =
            """
            () => {
              const { selection, doc } = document.querySelector('caibian-editor').editor.state;
              return doc.textBetween(selection.from, doc.content.size) === '';
            }
            """;

    private static final String AT_THE_TOP =
            """
            () => {
              const { selection, doc } = document.querySelector('caibian-editor').editor.state;
              return doc.textBetween(0, selection.to) === '';
            }
            """;

    private final MortalBrowser browser;
    private final Random random;
    private final int composed;
    private SoakPlace place = SoakPlace.END;

    /** So many of a hundred words are composed first. */
    SoakHand(MortalBrowser browser, Random random, int composed) {
        this.browser = browser;
        this.random = random;
        this.composed = composed;
    }

    Locator paper() {
        return named(AriaRole.TEXTBOX, "正文");
    }

    /** At the end of what is there. */
    void takesThePen() {
        assertThat(paper()).isEditable();
        paper().click();
        goesToTheEnd();
    }

    /** Writes that mark there. */
    void writes(int mark, SoakPlace next) {
        goes(next);
        var input = new InputMethod(page());
        if (random.nextInt(100) < composed) {
            input.composes("chao");
            input.composes("chaoshui");
        }
        input.writes(next.words(mark));
        if (next == SoakPlace.FOOTNOTE) {
            page().keyboard().press("Enter");
            takesThePaper();
            page().keyboard().press("Enter");
        }
    }

    private void goes(SoakPlace next) {
        if (next.isField()) {
            at(page().locator("[data-noted=" + next + "] :is(input, textarea)"));
            page().keyboard().press("Control+A");
        } else if (place != SoakPlace.END) {
            takesThePaper();
        }
        place = next;
        switch (next) {
            case END -> {
                if (random.nextInt(100) < NEW_PARAGRAPH) {
                    page().keyboard().press("Enter");
                }
            }
            case TOP -> {
                page().keyboard().press("Control+Home");
                page().waitForFunction(AT_THE_TOP);
            }
            case FOOTNOTE -> asksForAFootnote();
            default -> {}
        }
    }

    private void asksForAFootnote() {
        Program.rest(HAND);
        named(AriaRole.TOOLBAR, "编辑工具")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("脚注"))
                .dispatchEvent("click");
        at(page().locator("#caibian-note"));
    }

    private void takesThePaper() {
        at(paper());
        goesToTheEnd();
    }

    private void goesToTheEnd() {
        Program.rest(HAND);
        page().keyboard().press("Control+End");
        page().waitForFunction(AT_THE_END);
        place = SoakPlace.END;
    }

    private static void at(Locator field) {
        field.focus();
        assertThat(field).isFocused();
    }

    /** Says that of the article, and waits until the newsroom has it. */
    void comments(int mark) {
        named(AriaRole.TAB, "批注").click();
        named(AriaRole.BUTTON, "写批注").click();
        var form = named(AriaRole.FORM, "批注或建议");
        form.getByLabel("批注").last().fill(SoakPlace.COMMENT.words(mark));
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提出")).click();
        assertThat(page().getByText("批注已写上").first()).isVisible();
        named(AriaRole.TAB, "信息").click();
        takesThePen();
    }

    private Locator named(AriaRole role, String name) {
        return page().getByRole(role, new Page.GetByRoleOptions().setName(name));
    }

    private Page page() {
        return browser.page();
    }
}
