package org.caibian.ui.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.annotation.Annotation;
import org.caibian.annotation.AnnotationId;
import org.caibian.article.Change;
import org.caibian.article.Deadline;
import org.caibian.article.Draft;
import org.caibian.article.Embargo;
import org.caibian.article.Permit;
import org.caibian.article.Plan;
import org.caibian.article.ReviewQueue;
import org.caibian.article.ReviewTask;
import org.caibian.article.Round;
import org.caibian.article.Seal;
import org.caibian.article.TaskId;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Label;
import org.caibian.publication.SecondLook;
import org.caibian.publication.Story;
import org.caibian.publication.Withdrawal;
import org.caibian.publication.WithdrawnStory;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.text.Anchor;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleHistory;
import org.caibian.ui.article.file.DraftAnnotations;
import org.caibian.ui.article.file.OnItsWay;
import org.caibian.ui.article.file.RealNames;
import org.caibian.ui.article.file.TakenBack;
import org.caibian.ui.article.file.WithReaders;
import org.caibian.workflow.RoutePlan;

/** The file of one article, as a test of the desk wants it to stand. */
public final class TestFile {
    public static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    public static final DraftId ID = new ArticleId(1001).main();
    public static final PersonId WANG = new PersonId(1);
    public static final PersonId LI = new PersonId(2);
    public static final PersonId GU = new PersonId(3);
    public static final PersonId HAN = new PersonId(4);

    public static final TaskId TASK = new TaskId(new RoundId(7), Step.SECOND_REVIEW);

    private static final String NUMBER = "CJ-261123-001";

    private final List<Seal> seals = new ArrayList<>();
    private final List<Entry> ledger = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();
    private Stage stage = new Stage.InReview(TASK.round(), 1);
    private Optional<Round> round = Optional.empty();
    private Optional<ReviewTask> task = Optional.of(task(TASK));
    private Permit permit = new Permit(Map.of());
    private Plan plan = new Plan(Optional.empty(), Optional.empty());
    private List<RoutePlan.Stop> stops = List.of();
    private boolean drafted = true;
    private boolean stuck;
    private Optional<Integer> behind = Optional.empty();
    private List<WithdrawnStory> receipts = List.of();
    private List<SecondLook> looks = List.of();
    private boolean live;
    private Optional<Withdrawal> proposed = Optional.empty();

    /** One that ran. */
    public static Round round() {
        return new Round(
                TASK.round(),
                ID,
                1,
                "original",
                0,
                3,
                1,
                WANG,
                NINE,
                Optional.empty(),
                Set.of(WANG),
                List.of());
    }

    /** In review, at the second review, which nobody holds. */
    public static TestFile inReview() {
        return new TestFile();
    }

    /** Sealed by all, and not out yet. */
    public static TestFile approved() {
        var file = new TestFile();
        file.stage = new Stage.Approved(TASK.round(), 1);
        file.task = Optional.empty();
        return file;
    }

    /** Readers had it after that round, and lost it. */
    public static TestFile withdrawn(Round released) {
        var file = withItsWriters(released);
        file.drafted = false;
        return file;
    }

    /** Readers have it after that round, and those look at it again. */
    public static TestFile live(Round released, SecondLook... again) {
        var file = withdrawn(released);
        file.live = true;
        file.looks = List.of(again);
        return file;
    }

    /** Back with its writers after that round. */
    public static TestFile withItsWriters(Round ended) {
        var file = new TestFile();
        file.stage = new Stage.Drafting();
        file.task = Optional.empty();
        file.round = Optional.of(ended);
        return file;
    }

    public TestFile of(Round running) {
        round = Optional.of(running);
        return this;
    }

    public TestFile may(Permit permitted) {
        permit = permitted;
        return this;
    }

    public TestFile keptBackBy(Embargo embargo) {
        plan =
                embargo.isOf(ID)
                        ? new Plan(plan.release(), Optional.of(embargo))
                        : new Plan(plan.release(), plan.own(), Optional.of(embargo));
        return this;
    }

    public TestFile goesOutAt(Instant at) {
        plan =
                new Plan(
                        Optional.of(new ChosenInstant(at, ZoneOffset.UTC)),
                        plan.own(),
                        plan.another());
        return this;
    }

    /** Somebody wants that revision taken back from readers. */
    public TestFile toBeWithdrawn(int revision) {
        proposed = Optional.of(withdrawal(revision, Optional.empty()));
        return this;
    }

    /** Readers were given that revision meanwhile. */
    public TestFile behind(int revision) {
        behind = Optional.of(revision);
        return this;
    }

    /** It was withdrawn before, and came back. */
    public TestFile withReceipts(WithdrawnStory... kept) {
        receipts = List.of(kept);
        return this;
    }

    public TestFile stuck() {
        stuck = true;
        return this;
    }

    public TestFile sealed(Step step, PersonId by) {
        seals.add(
                new Seal(
                        step,
                        by,
                        Optional.empty(),
                        1,
                        draft().hash(),
                        "可发。",
                        Optional.empty(),
                        Optional.empty(),
                        NINE,
                        Optional.empty()));
        return this;
    }

    public TestFile on(RoutePlan.Stop... way) {
        stops = List.of(way);
        return this;
    }

    /** Somebody proposed other words for some of it, and nobody has said yes or no. */
    public TestFile suggested(String quote, String replacement, PersonId by) {
        annotations.add(
                new Annotation(
                        new AnnotationId(annotations.size() + 1),
                        ID,
                        Anchor.of(quote),
                        Optional.of(quote),
                        Optional.empty(),
                        false,
                        Optional.of(replacement),
                        by,
                        NINE,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
        return this;
    }

    /** What the ledger says last. */
    public TestFile then(Act act, PersonId by) {
        return then(act, by, Map.of());
    }

    /** The same, with what the ledger keeps of it. */
    public TestFile then(Act act, PersonId by, Map<String, String> details) {
        ledger.addFirst(
                new Entry(
                        ledger.size() + 1,
                        NINE,
                        act,
                        Optional.of(by),
                        Optional.of(ID.article()),
                        details));
        return this;
    }

    public TestFile withoutATask() {
        task = Optional.empty();
        return this;
    }

    public ArticleFile file() {
        return new ArticleFile(
                ID,
                NUMBER,
                true,
                drafted ? Optional.of(draft()) : Optional.empty(),
                readers(),
                new OnItsWay(
                        new RoutePlan("original", stops, ""),
                        round,
                        seals,
                        task,
                        Optional.empty(),
                        stuck),
                permit,
                new ArticleHistory(List.of(), ledger),
                new DraftAnnotations(annotations),
                new RealNames(Map.of(WANG, "王砚", LI, "李清和", GU, "顾明舟", HAN, "韩竞川")));
    }

    private WithReaders readers() {
        return new WithReaders(
                live ? Optional.of(lost()) : Optional.empty(),
                drafted ? Optional.empty() : Optional.of(draft().content()),
                behind,
                looks,
                List.of(),
                new TakenBack(
                        drafted || live ? proposed : Optional.of(withdrawal(1, Optional.of(NINE))),
                        drafted || live ? Optional.empty() : Optional.of(lost()),
                        Optional.empty(),
                        receipts));
    }

    private static Withdrawal withdrawal(int revision, Optional<Instant> done) {
        return new Withdrawal(
                1,
                ID.article(),
                revision,
                "时间有误。",
                HAN,
                NINE,
                done.isPresent() ? Optional.empty() : Optional.of(NINE.plusSeconds(600)),
                Optional.empty(),
                done.map(_ -> HAN),
                done,
                false,
                false,
                Optional.empty());
    }

    private static Story lost() {
        return new Story(
                ID.article(),
                2,
                Kind.ORIGINAL,
                "东屿港恢复通航",
                Furniture.NONE,
                "",
                "",
                "",
                "王砚",
                "晨岸",
                true,
                new Label(1, "财经", "caijing"),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                "<p>首批货轮进港。</p>",
                "首批货轮进港。",
                "李清和",
                NINE,
                NINE);
    }

    /** A step nobody holds, of an article nobody is pressed by. */
    public static ReviewTask task(TaskId id) {
        return new ReviewTask(
                id,
                ID,
                NUMBER,
                new DeskId(1),
                Kind.ORIGINAL,
                Priority.NORMAL,
                "东屿港恢复通航",
                "晨岸",
                "",
                1240,
                NINE,
                new Deadline(NINE.plusSeconds(60), NINE.plusSeconds(120)),
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                false,
                true,
                ReviewQueue.FROM_OLDEST);
    }

    public Draft draft() {
        var content = Content.blank(Kind.ORIGINAL, new Headline("东屿港恢复通航"));
        return new Draft(
                ID,
                NUMBER,
                new DeskId(1),
                WANG,
                NINE,
                Optional.empty(),
                stage,
                content,
                content.hash(),
                new Change(2, WANG, NINE),
                Optional.empty(),
                Set.of(WANG),
                Priority.NORMAL,
                plan,
                Optional.empty());
    }
}
