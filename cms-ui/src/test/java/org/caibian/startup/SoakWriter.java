package org.caibian.startup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caibian.loop.InputMethod;

/** The reporter who writes without rest, and numbers what they write. */
final class SoakWriter {
    static final String ACCOUNT = "wangyan";
    private static final String PASSWORD = "caibian-demo";
    private static final int LONGEST_PAUSE = 250;
    private static final int COMPOSED = 25;

    /** All that was to be done to the browser's journal is done. */
    private static final String QUIET = "() => customElements.get('caibian-unsent').quiet()";

    /** What the journal brought back, and what stood in the page before. */
    private static final String BROUGHT_BACK = "() => window.broughtBack ?? [[], []]";

    /** Has each page remember that. */
    static final String WATCH =
            """
            document.addEventListener(
              'recovered',
              found => {
                const beside = [...document.querySelectorAll('[data-noted]')].map(each => String(each.value ?? ''));
                window.broughtBack = [
                  [found.detail.body, ...Object.values(found.detail.fields ?? {})],
                  [found.target.value ?? '', ...beside],
                ];
              },
              true)
            """;

    private final MortalBrowser browser;
    private final Random random;
    private final SoakHand hand;
    private final List<Typed> typed = new ArrayList<>();
    private int marks;
    private String story = "";

    SoakWriter(MortalBrowser browser, Random random) {
        this.browser = browser;
        this.random = random;
        hand = new SoakHand(browser, random, COMPOSED);
    }

    /** A mark, and where and since when it stands on the page. */
    record Typed(int mark, SoakPlace place, Instant at) {}

    /** What was written on the story in hand and is not given up. */
    List<Typed> typed() {
        return typed;
    }

    long article() {
        return Long.parseLong(story.replaceFirst(".*/", ""));
    }

    void begins(URI site) {
        typed.clear();
        opens(site.resolve("/desk/articles"));
        named(AriaRole.BUTTON, "新建稿件").click();
        page().getByLabel("标题").fill("写到第" + marks + "处");
        named(AriaRole.BUTTON, "开始写").click();
        page().waitForURL(Pattern.compile(".*/desk/articles/\\d+$"));
        story = URI.create(page().url()).getPath();
        takesThePen();
    }

    void writes(Duration time) {
        var end = Instant.now().plus(time);
        do {
            writes();
            Program.rest(Duration.ofMillis(random.nextInt(LONGEST_PAUSE)));
        } while (Instant.now().isBefore(end));
    }

    /** Without a pause, until that has come; what was in hand then is nobody's promise. */
    void writesUntil(CompletableFuture<?> death) {
        try {
            while (!death.isDone()) {
                writes();
            }
        } catch (PlaywrightException | AssertionError cut) {
            death.join();
            if (browser.isThere()) {
                throw cut;
            }
        }
    }

    /** What is written in a field is there instead of what was, as soon as it is begun. */
    private void writes() {
        var place = SoakPlace.any(random);
        if (place.isField()) {
            typed.removeIf(each -> each.place() == place);
        }
        marks++;
        hand.writes(marks, place);
        typed.add(new Typed(marks, place, Instant.now()));
    }

    /** Says something of the article; it counts once the newsroom says that it has it. */
    void comments() {
        marks++;
        hand.comments(marks);
        typed.add(new Typed(marks, SoakPlace.COMMENT, Instant.now()));
    }

    /** Perhaps; whatever dies then dies in the middle of it. */
    boolean composes() {
        var composing = random.nextInt(100) < COMPOSED;
        if (composing) {
            new InputMethod(page()).composes("zhengzaipin");
        }
        return composing;
    }

    /** In another page. */
    void comesBack(URI site) {
        opens(site.resolve(story));
    }

    /** In the page that outlived what it was connected to, as that page says. */
    void comesBackInTheSamePage() {
        var over = page().locator(".v-system-error");
        assertThat(over).containsText("登录已过期");
        over.click();
        assertThat(account()).isVisible();
        signsIn();
    }

    /**
     * The marks that the browser's journal brought back here, of which the page has told its
     * writer.
     */
    Set<Integer> isToldOf() {
        assertThat(hand.paper()).isEditable();
        page().evaluate(QUIET);
        var found = (List<?>) Objects.requireNonNull(page().evaluate(BROUGHT_BACK));
        var broughtBack = marks((List<?>) found.getFirst());
        broughtBack.removeAll(marks((List<?>) found.getLast()));
        // What was written over since in a field is spoken of by nobody.
        broughtBack.retainAll(typed.stream().map(Typed::mark).toList());
        if (!broughtBack.isEmpty()) {
            var putBack = page().getByText("已找回没送到的文字");
            var laidBeside = page().getByText("没存上的文字已放在稿件旁");
            assertThat(putBack.or(laidBeside).first()).isVisible();
        }
        return broughtBack;
    }

    /** At the end of what is there. */
    void takesThePen() {
        hand.takesThePen();
    }

    private static Set<Integer> marks(List<?> texts) {
        return texts.stream()
                .flatMap(text -> SoakPlace.marks(String.valueOf(text)).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void opens(URI address) {
        page().navigate(address.toString());
        assertThat(account().or(desk()).first()).isVisible();
        if (account().isVisible()) {
            signsIn();
        }
    }

    /** The page that was asked for comes then. */
    private void signsIn() {
        account().fill(ACCOUNT);
        page().locator("input[name=password]").fill(PASSWORD);
        page().keyboard().press("Enter");
        assertThat(desk()).isVisible();
    }

    private Locator account() {
        return page().locator("input[name=username]");
    }

    private Locator desk() {
        return named(AriaRole.NAVIGATION, "主导航");
    }

    private Page page() {
        return browser.page();
    }

    private Locator named(AriaRole role, String name) {
        return page().getByRole(role, new Page.GetByRoleOptions().setName(name));
    }
}
