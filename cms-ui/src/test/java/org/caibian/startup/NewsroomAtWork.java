package org.caibian.startup;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Brings one story after another from the first word to its last seal, most with an instant, and
 * ends some. What a kill interrupts goes on from where the program says that it stands.
 */
final class NewsroomAtWork {
    private static final String ARTICLES = "/api/v1/articles/";
    private static final int LONGEST_WAIT = 8_000;

    /** Who decides which step; the desk asks for no other. */
    private static final Map<String, String> WAY =
            Map.of(
                    "FIRST_REVIEW", "liqinghe",
                    "FIRST_PROOFREADING", "qintang",
                    "SECOND_REVIEW", "gumingzhou",
                    "FINAL_REVIEW", "shenzhiyao");

    /** A story that was refused so often to go on, with pauses between, never will. */
    private static final int IN_VAIN = 100;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private final Map<Long, TimedStory> stories = new ConcurrentHashMap<>();
    private final Queue<Long> interrupted = new ConcurrentLinkedQueue<>();
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

    /** Of how many it is known when they are due. */
    int scheduled() {
        return (int) stories().stream().filter(story -> story.due().isPresent()).count();
    }

    /** How much was done so far: each request that was answered. */
    int acts() {
        return callers.values().stream().mapToInt(Caller::answered).sum();
    }

    /** Whoever reads every desk's work. */
    Caller chiefEditor() {
        return as("shenzhiyao");
    }

    /** One story to its last seal: one that a kill interrupted, or a new one. */
    void goOn() throws Caller.CutOff {
        var left = Optional.ofNullable(interrupted.poll());
        bring(left.isPresent() ? left.get() : begin());
        if (chance(30)) {
            endOne();
        }
    }

    /**
     * All of these to their last seal, now that nobody kills the program any more; some may have
     * been begun without an answer.
     */
    void finish(Collection<Long> begun) throws Caller.CutOff {
        for (long article : begun) {
            if (stories.computeIfAbsent(article, TimedStory::begun).sealed().isEmpty()) {
                bring(article);
            }
        }
    }

    /** Readers lose it again, once all is quiet. */
    void withdraw(long article) throws Caller.CutOff {
        chiefEditor().post(ARTICLES + article + "/withdraw", Map.of("reason", "核心数据有误。"));
    }

    private long begin() throws Caller.CutOff {
        var words = SoakManuscript.numbered(below(1_000_000_000));
        long article = as("wangyan").post("/api/v1/desks/CJ/articles", words).at("/id").asLong();
        keep(TimedStory.begun(article));
        return article;
    }

    private void bring(long article) throws Caller.CutOff {
        try {
            int inVain = 0;
            for (var told = told(article); !isSealed(told); told = told(article)) {
                var answer = step(article, told.at("/draft"));
                if (!answer.done()) {
                    if (++inVain == IN_VAIN) {
                        throw new AssertionError(
                                "%d does not go on: %s, %s"
                                        .formatted(article, told, answer.told()));
                    }
                    Program.rest(PAUSE);
                }
            }
            keep(story(article).sealedAt(Instant.now()));
        } catch (Caller.CutOff killed) {
            interrupted.add(article);
            throw killed;
        }
    }

    private JsonNode told(long article) throws Caller.CutOff {
        return as("gumingzhou").get(ARTICLES + article);
    }

    /** Nothing is left to decide, whether or not readers have it by now. */
    private static boolean isSealed(JsonNode told) {
        return !told.has("draft") || told.at("/draft/stage").asString().equals("APPROVED");
    }

    private Caller.Answer step(long article, JsonNode draft) throws Caller.CutOff {
        if (draft.at("/stage").asString().equals("DRAFTING")) {
            return as("wangyan").ask(ARTICLES + article + "/submit", draft.at("/version").asInt());
        }
        var task = draft.path("task").asString("");
        var step = task.substring(task.indexOf('-') + 1);
        var person = Optional.ofNullable(WAY.get(step));
        if (person.isEmpty()) {
            return new Caller.Answer(false, draft);
        }
        plan(article, step);
        return as(person.get())
                .ask(
                        "/api/v1/tasks/"
                                + task
                                + (step.equals("FIRST_PROOFREADING") ? "/proofread" : "/approve"),
                        Map.of("hash", draft.at("/hash").asString(), "opinion", "事实清楚，可发。"));
    }

    /** Instants are set early, and some once more at the end of the way. */
    private void plan(long article, String step) throws Caller.CutOff {
        if (step.equals("FIRST_REVIEW") && chance(90)
                || step.equals("FINAL_REVIEW") && chance(20)) {
            plan("liqinghe", article, "/schedule");
        }
        if (step.equals("FIRST_REVIEW") && chance(15)) {
            plan("wangyan", article, "/embargo");
        }
    }

    private void plan(String person, long article, String act) throws Caller.CutOff {
        // Unknown until it says yes: a kill may come between.
        keep(story(article).dueUnknown());
        var answer = as(person).ask(ARTICLES + article + act, soon());
        // The program may have come back only after that instant, and refuse it.
        if (answer.done()) {
            Stream.of("/draft/releaseAt/at", "/draft/embargo/until/at")
                    .map(answer.told()::at)
                    .filter(JsonNode::isString)
                    .map(at -> Instant.parse(at.asString()))
                    .max(Instant::compareTo)
                    .ifPresent(due -> keep(story(article).dueAt(due)));
        }
    }

    /** Readers lose one again: at once, or at an instant. */
    private void endOne() throws Caller.CutOff {
        var one = stories.values().stream().filter(TimedStory::mayEnd).findAny();
        if (one.isEmpty() || !takesUp(one.get().article())) {
            return;
        }
        long article = one.get().article();
        var answer =
                chance(50)
                        ? as("liqinghe").ask(ARTICLES + article + "/take-down", soon())
                        : chiefEditor()
                                .ask(ARTICLES + article + "/withdraw", Map.of("reason", "核心数据有误。"));
        if (answer.done()) {
            keep(story(article).leaving());
        }
    }

    /** Of several only one, and only where readers have it. */
    private boolean takesUp(long article) throws Caller.CutOff {
        boolean live = told(article).at("/standing/name").asString().equals("LIVE");
        synchronized (this) {
            boolean mine = live && story(article).mayEnd();
            if (mine) {
                keep(story(article).perhapsLeaving());
            }
            return mine;
        }
    }

    private Map<String, String> soon() {
        var at = Instant.now().plusMillis(1_000 + below(LONGEST_WAIT));
        return Map.of("at", at.truncatedTo(ChronoUnit.MILLIS).toString(), "zone", "Asia/Shanghai");
    }

    private Caller as(String account) {
        return Optional.ofNullable(callers.get(account)).orElseThrow();
    }

    private TimedStory story(long article) {
        return Optional.ofNullable(stories.get(article)).orElseThrow();
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
