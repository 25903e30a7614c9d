package org.caibian.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.caibian.article.ContentHash;
import org.caibian.article.Draft;
import org.caibian.article.Stage;
import org.caibian.article.Step;
import org.caibian.article.TaskId;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Sha256;
import org.caibian.staff.Post;
import org.caibian.staff.Role;

/**
 * Random people do random things to a few articles, several at once, some releases fail half-way;
 * after every burst core and engine must agree.
 */
final class WorkflowSoak {

    private static final int ARTICLES = 4;
    private static final int ACTS_AT_ONCE = 6;
    private static final ContentHash OTHER_WORDS = new ContentHash(Sha256.hex(new byte[] {7}));

    private final ReviewRoom room;
    private final StumblingBlock block;
    private final Agreement agreement;
    private final Random random;
    private final List<PersonId> people;
    private final Map<Step, List<PersonId>> byStep;
    private final List<ArticleId> articles = new ArrayList<>();
    private int released;

    WorkflowSoak(ReviewRoom room, StumblingBlock block, long seed) {
        this.room = room;
        this.block = block;
        this.agreement = new Agreement(room);
        this.random = new Random(seed);
        var newsroom = room.people;
        var versatile =
                newsroom.hire(
                        "陆望",
                        Post.on(newsroom.desk, Role.EDITOR),
                        Post.on(newsroom.desk, Role.DESK_CHIEF),
                        Post.house(Role.CHIEF_EDITOR));
        people =
                List.of(
                        newsroom.reporter,
                        newsroom.editor,
                        newsroom.secondEditor,
                        newsroom.deskChief,
                        newsroom.chiefEditor,
                        newsroom.stranger,
                        versatile);
        byStep =
                Map.of(
                        Step.FIRST_REVIEW, List.of(newsroom.editor, newsroom.secondEditor),
                        Step.SECOND_REVIEW, List.of(newsroom.deskChief, newsroom.secondEditor),
                        Step.FINAL_REVIEW, List.of(newsroom.chiefEditor, versatile));
    }

    /** Goes on until that much time is over and that many stories are out; says how many are. */
    int run(Duration time, int stories) throws Exception {
        var end = Instant.now().plus(time);
        try (var threads = Executors.newFixedThreadPool(ACTS_AT_ONCE)) {
            while (released < stories || Instant.now().isBefore(end)) {
                replaceReleased();
                burst(threads);
                articles.forEach(agreement::check);
                agreement.checkAll();
            }
        }
        return released;
    }

    private void replaceReleased() {
        int before = articles.size();
        articles.removeIf(article -> room.drafts.find(article).isEmpty());
        released += before - articles.size();
        while (articles.size() < ARTICLES) {
            articles.add(room.written("稿件" + random.nextInt(1_000_000)));
        }
    }

    private void burst(ExecutorService threads) throws Exception {
        block.moment = pick(StumblingBlock.Moment.values(), 12);
        var acts = new ArrayList<Callable<Void>>();
        for (int i = 0; i < ACTS_AT_ONCE; i++) {
            acts.add(act());
        }
        for (var done : threads.invokeAll(acts)) {
            done.get();
        }
    }

    /** The first of these mostly, one of the others once in {@code seldom}. */
    private StumblingBlock.Moment pick(StumblingBlock.Moment[] moments, int seldom) {
        return random.nextInt(seldom) > 0
                ? moments[0]
                : moments[1 + random.nextInt(moments.length - 1)];
    }

    private Callable<Void> act() {
        var article = articles.get(random.nextInt(articles.size()));
        var by = people.get(random.nextInt(people.size()));
        int salt = random.nextInt(1_000);
        Consumer<Draft> act =
                switch (random.nextInt(16)) {
                    case 0 -> draft -> room.reviews.recall(article, by);
                    case 1 -> draft -> save(draft, by);
                    case 2 -> draft -> giveBack(draft, by);
                    case 3 -> draft -> inReview(draft, task -> room.reviews.letGo(task, by));
                    case 4, 5 -> draft -> inReview(draft, task -> room.reviews.claim(task, by));
                    case 6 -> draft -> approve(draft, OTHER_WORDS, "同意。", by);
                    case 7 -> draft -> approve(draft, draft.hash(), " ", by);
                    case 8, 9, 10 -> draft -> submit(draft, by);
                    case 11, 12 -> draft -> approve(draft, draft.hash(), "同意。", by);
                    default -> draft -> inReview(draft, task -> approveAsAsked(draft, task, salt));
                };
        return () -> {
            room.drafts.find(article).ifPresent(act);
            return null;
        };
    }

    private void submit(Draft draft, PersonId by) {
        room.reviews.submit(draft.article(), draft.saved().version(), by);
    }

    private void save(Draft draft, PersonId by) {
        var typed = room.people.manuscript("改后的标题" + draft.saved().version());
        room.writing.save(draft.article(), draft.saved().version(), typed, by);
    }

    private void giveBack(Draft draft, PersonId by) {
        inReview(draft, task -> room.reviews.giveBack(task, "请补信源。", by));
    }

    private void approve(Draft draft, ContentHash words, String opinion, PersonId by) {
        inReview(
                draft,
                task -> {
                    try {
                        room.reviews.approve(task, words, opinion, by);
                    } catch (IllegalStateException stumbled) {
                        requireStumbled(stumbled);
                    }
                });
    }

    /** By somebody of the step's role, so that enough stories get out. */
    private void approveAsAsked(Draft draft, TaskId task, int salt) {
        var asked = byStep.get(task.step());
        approve(draft, draft.hash(), "同意。", asked.get(salt % asked.size()));
    }

    private static void requireStumbled(IllegalStateException failure) {
        if (!String.valueOf(failure.getMessage()).startsWith("Stumbled")) {
            throw failure;
        }
    }

    private void inReview(Draft draft, Consumer<TaskId> act) {
        if (draft.stage() instanceof Stage.InReview(var round, var _)) {
            openStep(draft).ifPresent(step -> act.accept(new TaskId(round, step)));
        }
    }

    private Optional<Step> openStep(Draft draft) {
        return room.drafts.latestRound(draft.article()).stream()
                .flatMap(round -> round.steps().stream())
                .filter(step -> step.isOpen())
                .map(step -> step.step())
                .findFirst();
    }
}
