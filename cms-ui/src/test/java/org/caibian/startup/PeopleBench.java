package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caibian.CaibianApplication;
import org.caibian.article.Drafts;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Action;
import org.caibian.right.Rights;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.signin.Sessions;
import org.caibian.staff.Administration;
import org.caibian.staff.Circle;
import org.caibian.staff.Colleagues;
import org.caibian.staff.HireResult;
import org.caibian.staff.NewPerson;
import org.caibian.staff.PeopleFilter;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.Typed;
import org.caibian.testing.Figures;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people cost the house: signing in beside the bare hash of their password, deciding what they
 * may, telling five hundred of them at open desks, and the lists of ten thousand.
 */
class PeopleBench {
    private static final String PASSWORD = "a boat in the bay";
    private static final int PEOPLE = 500;
    private static final int ACCOUNTS = 10_000;
    private static final int DESKS = 200;

    /** So many that a processor has something to hash while the others' tries are written down. */
    private static final int AT_ONCE = 8;

    private static final int SIGN_INS = 100;

    /** So many of each in turn: long enough that its beginning and its end weigh little. */
    private static final int SLICE = 50;

    /** What leads to a hash is so much that it takes long until all of it is compiled. */
    private static final int ROUNDS_TO_WARM_UP = 10;

    private static final int DECISIONS = 2_000_000;
    private static final int TELLINGS = 20;
    private static final int LOOKS = 100;
    private static final int LOOKS_AT_A_PAGE = 40;

    /** So many a list that one types in asks for. */
    private static final int SHOWN = 50;

    private static final String RIGHTS = "rights";

    @TempDir Path data;

    private final Figures figures =
            new Figures("people")
                    .promise("hashes", "1/s")
                    .promise("signins", "1/s")
                    .promiseShare("signins", "hashes", 0.9)
                    .promiseLeast("decisions", "1/s", 1_000_000)
                    .promise("told.p50", "ms")
                    .promise("told.p95", "ms", 500)
                    .promise("people.page.p95", "ms", 200)
                    .promise("people.found.p95", "ms", 200)
                    .promise("people.picked.p95", "ms", 200)
                    .promise("people.picked.fit.p95", "ms", 200)
                    .promise("desks.p95", "ms", 200)
                    .promise("pages.p50", "ms");

    private ConfigurableApplicationContext house;
    private TestNewsroom newsroom;

    @Test
    void people() throws Exception {
        try (var running = opened();
                var hands = Executors.newFixedThreadPool(AT_ONCE);
                var client = browser()) {
            house = running;
            newsroom = TestNewsroom.in(house);
            var people = hired();
            measureDecisions(people);
            measureSignIns(client, people, hands);
            measureTelling(client, people);
            measureLists();
            measurePages(client);
        }
        figures.keep();
    }

    /** As browsers come to a program without a certificate, over connections that are kept. */
    private static HttpClient browser() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private ConfigurableApplicationContext opened() {
        return new SpringApplicationBuilder(CaibianApplication.class)
                .run(
                        "--server.port=0",
                        "--caibian.demo=false",
                        "--caibian.data=" + data,
                        "--logging.level.root=warn");
    }

    /** All under one hash: that it is slow is measured apart. */
    private List<Person> hired() {
        var hash = part(PasswordEncoder.class).encode(PASSWORD);
        var post = Set.of(Post.on(newsroom.desk, Role.REPORTER));
        return IntStream.range(0, PEOPLE)
                .mapToObj(n -> new NewPerson("writer" + n, "记者" + n, hash, post))
                .map(each -> part(Administration.class).hire(each, newsroom.administrator))
                .map(hired -> part(Staff.class).person(((HireResult.Hired) hired).person()))
                .toList();
    }

    private void measureDecisions(List<Person> people) {
        var draft = newsroom.articleReadyToSubmit("权限之问");
        var matter = part(Drafts.class).find(draft.main()).orElseThrow().matter();
        var actions = Action.values();
        for (int run = -1; run < Figures.RUNS; run++) {
            long may = 0;
            long start = System.nanoTime();
            for (int n = 0; n < DECISIONS; n++) {
                may +=
                        Rights.allow(
                                        actions[n % actions.length],
                                        people.get(n % people.size()),
                                        matter)
                                ? 1
                                : 0;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(may).isBetween(1L, (long) DECISIONS);
            if (run >= 0) { // the first goes to warm up
                figures.measured("decisions", DECISIONS / seconds);
            }
        }
    }

    /**
     * Hashes and sign-ins take turns within a run, so that whatever else the machine does is in
     * both.
     */
    private void measureSignIns(HttpClient client, List<Person> people, ExecutorService hands)
            throws Exception {
        var encoder = part(PasswordEncoder.class);
        var hash = encoder.encode(PASSWORD);
        var hashing =
                Collections.<Callable<Boolean>>nCopies(
                        SLICE, () -> encoder.matches(PASSWORD, hash));
        for (int run = -ROUNDS_TO_WARM_UP; run < Figures.RUNS; run++) {
            double hashed = 0;
            double signedIn = 0;
            for (int from = 0; from < SIGN_INS; from += SLICE) {
                boolean hashesFirst = from / SLICE % 2 == 0;
                hashed += hashesFirst ? seconds(hands, hashing) : 0;
                signedIn += secondsToSignIn(client, people.subList(from, from + SLICE), hands);
                hashed += hashesFirst ? 0 : seconds(hands, hashing);
            }
            if (run >= 0) {
                figures.measured("hashes", SIGN_INS / hashed);
                figures.measured("signins", SIGN_INS / signedIn);
            }
        }
    }

    /**
     * The page with its form is there before; each signs in with a browser of their own, and is out
     * again once it was measured.
     */
    private double secondsToSignIn(HttpClient client, List<Person> people, ExecutorService hands)
            throws Exception {
        var signingIn = new ArrayList<Callable<Boolean>>();
        for (var person : people) {
            var browser = new SignInBrowser(client, site());
            browser.open();
            signingIn.add(() -> browser.signIn(person.account(), PASSWORD));
        }
        double seconds = seconds(hands, signingIn);
        people.stream().map(Person::id).forEach(this::endSessions);
        return seconds;
    }

    private void endSessions(PersonId person) {
        var sessions = part(Sessions.class);
        sessions.of(person).forEach(each -> sessions.end(each.id(), person));
    }

    private static double seconds(ExecutorService hands, List<Callable<Boolean>> acts)
            throws Exception {
        long start = System.nanoTime();
        for (var done : hands.invokeAll(acts)) {
            assertThat(done.get()).isTrue();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * From when it is written down, for each of them, until the page of each hears of it by itself.
     */
    private void measureTelling(HttpClient client, List<Person> people) throws Exception {
        var article = newsroom.articleReadyToSubmit("五百人的通知");
        var desks = new ArrayList<DeskSession>();
        for (var person : people) {
            desks.add(new DeskSession(client, site(), person.account(), PASSWORD, article.value()));
        }
        var everybody = people.stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
        var late = new ArrayList<Double>();
        for (int telling = -1; telling < TELLINGS; telling++) {
            long told = tell(everybody, article);
            for (var desk : desks) {
                double millis = (desk.pushedAfter(told) - told) / 1e6;
                if (telling >= 0) {
                    late.add(millis);
                }
            }
            if (telling >= 0 && telling % (TELLINGS / Figures.RUNS) == 0) {
                figures.measured("told.p50", percentile(late, 50));
                figures.measured("told.p95", percentile(late, 95));
                late.clear();
            }
        }
        desks.forEach(DeskSession::close);
    }

    private long tell(Set<PersonId> everybody, ArticleId article) {
        long before = System.nanoTime();
        new TransactionTemplate(part(PlatformTransactionManager.class))
                .executeWithoutResult(_ ->
                        part(Notices.class)
                                .tell(
                                        everybody,
                                        Occasion.RETURNED,
                                        article,
                                        newsroom.editor,
                                        Map.of("reason", "请核。")));
        return before;
    }

    private void measureLists() {
        part(JdbcClient.class)
                .sql(
                        """
                        insert into desk (code, name, name_en, position)
                        select chr(65 + n / 26) || chr(65 + n % 26), '分社' || n, 'Bureau ' || n, n
                        from generate_series(100, 99 + :desks) n
                        on conflict do nothing
                        """)
                .param("desks", DESKS)
                .update();
        part(JdbcClient.class)
                .sql(
                        """
                        with added as (
                          insert into person (account, name, password_hash, active)
                          select 'p' || n, '员工' || n, '{noop}', true from generate_series(1, :people) n
                          on conflict do nothing returning id)
                        insert into post (person, role, desk)
                        select added.id, 'REPORTER', d.id
                        from added join desk d on d.position = 100 + added.id % :desks
                        """)
                .param("people", ACCOUNTS)
                .param("desks", DESKS)
                .update();
        var staff = part(Staff.class);
        measure("people.page.p95", n -> staff.people(PeopleFilter.ALL, "p" + n * 90, 50).size());
        measure(
                "people.found.p95",
                n ->
                        staff.people(
                                        new PeopleFilter(
                                                "员工" + (n + 1),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty()),
                                        "",
                                        50)
                                .size());
        measurePicking();
        measure("desks.p95", _ -> staff.desks().size());
    }

    /**
     * As one types whom one means, from nothing to the whole name, and looks as far as a list shows
     * at once: among everybody, and among those of whom one in a hundred is fit.
     */
    private void measurePicking() {
        var colleagues = part(Colleagues.class);
        measure("people.picked.p95", n -> colleagues.of(Circle.WHOEVER, typed(n)).size());
        measure(
                "people.picked.fit.p95",
                n ->
                        colleagues
                                .of(
                                        Circle.holding(Role.REPORTER),
                                        typed(n),
                                        person -> person.name().endsWith("77"))
                                .size());
    }

    private static Typed typed(int n) {
        var name = "员工" + (100 * n + 77);
        return new Typed(name.substring(0, n % (name.length() + 1)), 0, SHOWN);
    }

    /** From when one goes there until all of it has come, drawn by the server. */
    private void measurePages(HttpClient client) {
        part(JdbcClient.class)
                .sql(
                        """
                        insert into post (person, role)
                        select id, 'ADMIN' from person where account = 'writer0'
                        """)
                .update();
        var pages = pages();
        pages.forEach(page -> figures.promise(p95(page), "ms", 200));
        try (var desk = new DeskSession(client, site(), "writer0", PASSWORD, RIGHTS)) {
            for (int run = -1; run < Figures.RUNS; run++) {
                var looks = looks(desk, pages);
                if (run >= 0) {
                    pages.forEach(
                            page -> figures.measured(p95(page), percentile(looks.get(page), 95)));
                    var all = looks.values().stream().flatMap(List::stream).toList();
                    figures.measured("pages.p50", percentile(all, 50));
                }
            }
        }
    }

    /** Every page of administration there is, and what all may do. */
    private List<String> pages() {
        var served =
                ApplicationRouteRegistry.getInstance(
                                new VaadinServletContext(part(ServletContext.class)))
                        .getRegisteredRoutes()
                        .stream()
                        .map(RouteBaseData::getTemplate)
                        .filter(page -> page.startsWith("admin/"))
                        .map(page -> page.replace(":account", "p77"))
                        .sorted()
                        .toList();
        assertThat(served).contains("admin/people", "admin/people/p77", "admin/merges");
        return Stream.concat(served.stream(), Stream.of(RIGHTS)).toList();
    }

    private static String p95(String page) {
        return page + ".p95";
    }

    /** One after the other and round again: nothing is drawn for who goes where they are. */
    private static Map<String, List<Double>> looks(DeskSession desk, List<String> pages) {
        var millis = new HashMap<String, List<Double>>();
        for (int n = 0; n < LOOKS_AT_A_PAGE; n++) {
            for (var page : pages) {
                long before = System.nanoTime();
                desk.visit(page);
                millis.computeIfAbsent(page, _ -> new ArrayList<>())
                        .add((System.nanoTime() - before) / 1e6);
            }
        }
        return millis;
    }

    private void measure(String name, IntUnaryOperator look) {
        for (int run = -1; run < Figures.RUNS; run++) {
            var millis = new ArrayList<Double>();
            for (int n = 0; n < LOOKS; n++) {
                long before = System.nanoTime();
                assertThat(look.applyAsInt(n)).isPositive();
                millis.add((System.nanoTime() - before) / 1e6);
            }
            if (run >= 0) {
                figures.measured(name, percentile(millis, 95));
            }
        }
    }

    private URI site() {
        return URI.create(
                "http://127.0.0.1:"
                        + house.getEnvironment().getRequiredProperty("local.server.port")
                        + "/");
    }

    private <T> T part(Class<T> type) {
        return house.getBean(type);
    }

    private static double percentile(List<Double> millis, int percent) {
        var sorted = millis.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) * percent / 100);
    }
}
