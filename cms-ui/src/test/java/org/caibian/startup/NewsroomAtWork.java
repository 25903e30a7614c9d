package org.caibian.startup;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Brings one story after another from the first word to its last seal, most with an instant. */
final class NewsroomAtWork {
    private static final String ARTICLES = "/api/v1/articles/";
    private static final int LONGEST_WAIT = 8_000;
    private static final List<String> WAY =
            List.of("liqinghe", "qintang", "gumingzhou", "shenzhiyao");

    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private final Map<Long, TimedStory> stories = new ConcurrentHashMap<>();
    private final Random random;

    NewsroomAtWork(Supplier<URI> site, Map<String, String> tokens, long seed) {
        tokens.forEach((account, token) -> callers.put(account, new Caller(site, token)));
        random = new Random(seed);
    }

    /** The accounts whose tokens it needs. */
    static List<String> people() {
        return List.of("wangyan", "liqinghe", "qintang", "gumingzhou", "shenzhiyao");
    }

    Collection<TimedStory> stories() {
        return stories.values();
    }

    /** How much was done so far: each request that was answered. */
    int acts() {
        return callers.values().stream().mapToInt(Caller::answered).sum();
    }

    /** One story; whatever was under way when the program was killed stays as it is. */
    void bringOne() throws Caller.CutOff {
        var begun = as("wangyan").post("/api/v1/desks/CJ/articles", manuscript(), Optional.empty());
        long article = begun.at("/id").asLong();
        keep(TimedStory.begun(article));
        as("wangyan").post(ARTICLES + article + "/submit", Map.of(), Optional.of(1));
        if (chance(90)) {
            schedule(article);
        }
        for (var person : WAY) {
            if (person.equals("shenzhiyao") && chance(20)) {
                schedule(article);
            }
            decide(person, article);
        }
        keep(stories.get(article).sealedAt(Instant.now()));
    }

    /** Readers lose it again, once all is quiet. */
    void withdraw(long article) throws Caller.CutOff {
        as("shenzhiyao")
                .post(
                        ARTICLES + article + "/withdraw",
                        Map.of("reason", "核心数据有误。"),
                        Optional.empty());
    }

    private void schedule(long article) throws Caller.CutOff {
        var due =
                Instant.now()
                        .plusMillis(1_000 + below(LONGEST_WAIT))
                        .truncatedTo(ChronoUnit.MILLIS);
        // Unknown until it says yes: a kill may come between.
        keep(TimedStory.begun(article));
        var scheduled =
                as("liqinghe")
                        .ask(
                                ARTICLES + article + "/schedule",
                                Map.of("at", due.toString(), "zone", "Asia/Shanghai"));
        // The program may have come back only after that instant, and refuse it.
        if (scheduled.isPresent()) {
            keep(TimedStory.begun(article).dueAt(due));
        }
    }

    private void decide(String person, long article) throws Caller.CutOff {
        var draft = as(person).get(ARTICLES + article).at("/draft");
        var task = "/api/v1/tasks/" + draft.at("/task").asString();
        as(person)
                .post(
                        task + (person.equals("qintang") ? "/proofread" : "/approve"),
                        Map.of("hash", draft.at("/hash").asString(), "opinion", "事实清楚，可发。"),
                        Optional.empty());
    }

    private Map<String, Object> manuscript() {
        var manuscript = new LinkedHashMap<String, Object>();
        manuscript.put("headline", "潮汐电站第" + below(1_000_000) + "次并网");
        manuscript.put("source", "晨岸");
        manuscript.put("section", "caijing");
        manuscript.put("authors", List.of("王砚"));
        manuscript.put("tags", List.of("电网"));
        manuscript.put("dateline", "晨岸东屿11月23日电（记者 王砚）");
        manuscript.put(
                "body",
                Map.of(
                        "type",
                        "doc",
                        "content",
                        List.of(
                                Map.of(
                                        "type",
                                        "paragraph",
                                        "content",
                                        List.of(
                                                Map.of(
                                                        "type",
                                                        "text",
                                                        "text",
                                                        "23日上午，海湾潮汐电站二号机组并网，岛上的灯塔当晚改用新电。"))))));
        return manuscript;
    }

    private Caller as(String account) {
        return Optional.ofNullable(callers.get(account)).orElseThrow();
    }

    private void keep(TimedStory story) {
        stories.put(story.article(), story);
    }

    private synchronized boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private synchronized int below(int bound) {
        return random.nextInt(bound);
    }
}
