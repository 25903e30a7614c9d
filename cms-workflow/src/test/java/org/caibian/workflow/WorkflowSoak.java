package org.caibian.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.caibian.article.CreateResult;
import org.caibian.article.EditLock;
import org.caibian.article.Steps;
import org.caibian.shared.ArticleId;

/**
 * Random people do random things to a few articles, several at once, some fail half-way; after
 * every burst core and engine must agree.
 */
final class WorkflowSoak {

    private static final int ARTICLES = 5;
    private static final int ACTS_AT_ONCE = 6;

    private final ReviewRoom room;
    private final Cast cast;
    private final StumblingBlock block;
    private final HouseActs house;
    private final Suspensions suspensions;
    private final RandomActs acts;
    private final RandomWords words;
    private final Agreement agreement;
    private final RulesInForce rules;
    private final Queues queues;
    private final WaysOut ways;
    private final Random random;
    private final List<ArticleId> articles = new ArrayList<>();
    private int begun;

    WorkflowSoak(
            ReviewRoom room, Cast cast, StumblingBlock block, FailingWrites failing, long seed) {
        this.room = room;
        this.cast = cast;
        this.block = block;
        this.house = new HouseActs(room, cast);
        this.suspensions = new Suspensions(room, cast);
        this.acts = new RandomActs(room, cast, house, suspensions, failing);
        this.words = new RandomWords(room.people);
        this.agreement = new Agreement(room);
        this.rules = new RulesInForce(room);
        this.queues = new Queues(room, cast);
        this.ways = new WaysOut(room, cast);
        this.random = new Random(seed);
    }

    /**
     * Goes on until that much time is over and so many acts are done; {@code also} is asked after
     * every burst. In the end every article is brought out of where it is.
     */
    long run(Duration time, long atLeast, Consumer<ArticleId> also) throws Exception {
        var end = Instant.now().plus(time);
        house.begin();
        try (var threads = Executors.newFixedThreadPool(ACTS_AT_ONCE + 1)) {
            while (acts.done() < atLeast || Instant.now().isBefore(end)) {
                replaceReleased();
                rules.check();
                burst(threads);
                check();
                suspensions.end();
                articles.forEach(also);
            }
        }
        block.moment = StumblingBlock.Moment.NEVER;
        house.restore();
        articles.forEach(this::leave);
        rules.check();
        agreement.checkAll();
        return acts.done();
    }

    private void check() {
        articles.forEach(agreement::check);
        agreement.checkAll(articles);
        rules.check();
        queues.check(articles);
        queues.checkClaimable();
    }

    /**
     * One that is not released for long makes room for another, once in a while; so does one in
     * three that are, and the others are corrected and written anew.
     */
    private void replaceReleased() {
        articles.removeIf(article -> isAtRest(article) && random.nextInt(3) == 0);
        if (articles.size() == ARTICLES && random.nextInt(30) == 0) {
            leave(articles.removeFirst());
        }
        while (articles.size() < ARTICLES) {
            var kinds = room.rules.offered();
            var kind = kinds.get(begun++ % kinds.size());
            var typed = words.first(kind, random);
            var created = room.writing.create(cast.desk(), typed, cast.writer());
            articles.add(((CreateResult.Created) created).article());
        }
    }

    private boolean isAtRest(ArticleId article) {
        return room.drafts.find(article.main()).isEmpty()
                && room.drafts.find(article.correction()).isEmpty();
    }

    /** As people would: to its readers where duties allow, else spiked. */
    private void leave(ArticleId article) {
        if (!isAtRest(article)) {
            block.moment = StumblingBlock.Moment.NEVER;
            room.pass(EditLock.LASTS);
            ways.leave(article);
        }
    }

    private void burst(ExecutorService threads) throws Exception {
        block.moment = moment();
        room.pass(random.nextInt(12) > 0 ? Duration.ofMinutes(2) : Steps.FIRST_RIGHT);
        if (random.nextInt(6) == 0) {
            suspensions.begin(random);
        }
        var suspended = suspensions.suspended();
        long line = room.lastLine();
        var together = new ArrayList<Callable<Void>>();
        for (int i = 0; i < ACTS_AT_ONCE; i++) {
            together.add(acts.on(articles, random));
        }
        together.add(this::wake);
        for (var done : threads.invokeAll(together)) {
            done.get();
        }
        suspended.ifPresent(person -> suspensions.requireIdle(person, line));
    }

    /**
     * What comes by itself comes while people are at work: instants, deadlines, lapsed proposals.
     */
    private Void wake() {
        room.wake();
        return null;
    }

    private StumblingBlock.Moment moment() {
        var moments = StumblingBlock.Moment.values();
        return random.nextInt(12) > 0 ? moments[0] : moments[random.nextInt(moments.length)];
    }
}
