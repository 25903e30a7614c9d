package org.caibian.startup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.caibian.loop.InputMethod;

/**
 * A reporter who writes without rest while the tab, the browser, the program, the network or the
 * session dies at random moments: after coming back, all that was written more than two seconds
 * before is there, once and in its order.
 */
final class WritingSoak {
    private static final String WRITER = "wangyan";
    private static final String PASSWORD = "caibian-demo";

    private static final Duration MOST_LOST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What a browser still has is in the newsroom by then. */
    private static final Duration COMES_BACK = Duration.ofSeconds(4);

    private static final Pattern MARK = Pattern.compile("〔(\\d+)〕");
    private static final int LONGEST_WRITING = 4_000;
    private static final int LONGEST_PAUSE = 250;
    private static final int COMPOSED = 25;
    private static final int DEATHS_A_STORY = 20;

    /** What ends while somebody writes. */
    enum Death {
        TAB,
        BROWSER,
        PROGRAM,
        NETWORK,
        SESSION
    }

    private final Supplier<Program> start;
    private final StoredWords stored;
    private final Random random;
    private final MortalBrowser browser;
    private final Losses losses = new Losses();
    private final List<Typed> typed = new ArrayList<>();
    private final List<Death> ahead = new ArrayList<>();
    private Program program;
    private int marks;
    private String story = "";

    WritingSoak(Path data, Path profile, Supplier<Program> start, long seed) {
        this.start = start;
        stored = new StoredWords(data);
        random = new Random(seed);
        browser = new MortalBrowser(profile);
        program = start.get();
    }

    private record Typed(int mark, Instant at) {}

    /** Goes on until that much time is over and so many deaths were died. */
    Losses run(Duration time, int deaths) throws Exception {
        try {
            var end = Instant.now().plus(time);
            for (int died = 0; died < deaths || Instant.now().isBefore(end); died++) {
                if (died % DEATHS_A_STORY == 0) {
                    begin();
                }
                write(Duration.ofMillis(random.nextInt(LONGEST_WRITING)));
                die(next());
            }
            return losses;
        } finally {
            browser.close();
            program.close();
        }
    }

    /** Dealt like cards, so that each comes as often as any other. */
    private Death next() {
        if (ahead.isEmpty()) {
            ahead.addAll(List.of(Death.values()));
            Collections.shuffle(ahead, random);
        }
        return ahead.removeLast();
    }

    private void begin() {
        typed.clear();
        open("desk/articles");
        named(AriaRole.BUTTON, "新建稿件").click();
        page().getByLabel("标题").fill("写到第" + marks + "处");
        named(AriaRole.BUTTON, "开始写").click();
        page().waitForURL(Pattern.compile(".*/desk/articles/\\d+$"));
        story = URI.create(page().url()).getPath().replaceFirst("^/", "");
        takeThePen();
    }

    private void die(Death death) throws IOException, SQLException {
        var input = new InputMethod(page());
        var composing = random.nextInt(100) < COMPOSED;
        if (composing) {
            input.composes("zhengzaipin");
        }
        var at = Instant.now();
        switch (death) {
            case TAB -> browser.killTab();
            case BROWSER -> browser.kill();
            case PROGRAM -> {
                program.kill();
                program.close();
                program = start.get();
                browser.killTab();
            }
            case NETWORK -> {
                browser.network(false);
                write(Duration.ofMillis(random.nextInt(LONGEST_WRITING)));
                at = Instant.now();
                browser.killTab();
                browser.network(true);
            }
            case SESSION -> {
                browser.losesTheSession();
                write(Duration.ofMillis(random.nextInt(LONGEST_WRITING)));
                at = Instant.now();
                browser.killTab();
            }
        }
        open(story);
        losses.add(death, composing, lost(death, at));
        takeThePen();
    }

    /**
     * Waits until all is there, or no more comes; how long before the death the first lost was
     * written.
     */
    private Duration lost(Death death, Instant at) throws IOException, SQLException {
        var opened = Instant.now();
        var missing = missing();
        while (!missing.isEmpty()
                && Instant.now()
                        .isBefore(opened.plus(isTooMuch(missing, at) ? PATIENCE : COMES_BACK))) {
            Program.rest(Duration.ofMillis(200));
            missing = missing();
        }
        assertThat(isTooMuch(missing, at))
                .as("%s at %s: %s are not there of %s", death, at, missing, typed)
                .isFalse();
        var first = missing.stream().findFirst().map(Typed::at);
        typed.removeAll(missing);
        return first.map(when -> Duration.between(when, at)).orElse(Duration.ZERO);
    }

    private static boolean isTooMuch(List<Typed> missing, Instant at) {
        return missing.stream().anyMatch(each -> each.at().isBefore(at.minus(MOST_LOST)));
    }

    /** Each mark stands once where it was written, after the one before. */
    private List<Typed> missing() throws IOException, SQLException {
        var there = new HashSet<Integer>();
        for (var words : stored.of(Long.parseLong(story.replaceFirst(".*/", "")))) {
            var marked = marks(words);
            assertThat(marked).isSorted().doesNotHaveDuplicates();
            there.addAll(marked);
        }
        return typed.stream().filter(each -> !there.contains(each.mark())).toList();
    }

    private static List<Integer> marks(String words) {
        return MARK.matcher(words).results().map(found -> Integer.valueOf(found.group(1))).toList();
    }

    private void write(Duration time) {
        var end = Instant.now().plus(time);
        var input = new InputMethod(page());
        do {
            marks++;
            var words = "〔" + marks + "〕潮水退了";
            if (random.nextInt(100) < COMPOSED) {
                input.composes("chao");
                input.composes("chaoshui");
            }
            input.writes(words);
            typed.add(new Typed(marks, Instant.now()));
            Program.rest(Duration.ofMillis(random.nextInt(LONGEST_PAUSE)));
        } while (Instant.now().isBefore(end));
    }

    /** At the end of what is there. */
    private void takeThePen() {
        var paper = named(AriaRole.TEXTBOX, "正文");
        assertThat(paper).isEditable();
        paper.click();
        page().keyboard().press("Control+End");
    }

    private void open(String path) {
        var address = program.ready().resolve("/" + path).toString();
        page().navigate(address);
        var account = page().locator("input[name=username]");
        assertThat(account.or(named(AriaRole.NAVIGATION, "主导航")).first()).isVisible();
        if (account.isVisible()) {
            account.fill(WRITER);
            page().locator("input[name=password]").fill(PASSWORD);
            page().keyboard().press("Enter");
            assertThat(named(AriaRole.NAVIGATION, "主导航")).isVisible();
            page().navigate(address);
        }
    }

    private Page page() {
        return browser.page();
    }

    private Locator named(AriaRole role, String name) {
        return page().getByRole(role, new Page.GetByRoleOptions().setName(name));
    }
}
