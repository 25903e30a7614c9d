package org.caibian.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.caibian.absence.AbsenceId;
import org.caibian.absence.AbsenceResult;
import org.caibian.absence.Absences;
import org.caibian.absence.NewAbsence;
import org.caibian.annotation.Annotations;
import org.caibian.article.CarryingOver;
import org.caibian.article.DecisionResult;
import org.caibian.article.DeskLoads;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Embargoes;
import org.caibian.article.Explaining;
import org.caibian.article.Illustrating;
import org.caibian.article.Permits;
import org.caibian.article.Priorities;
import org.caibian.article.ReassignResult;
import org.caibian.article.ReviewQueue;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.article.SaveResult;
import org.caibian.article.Scheduling;
import org.caibian.article.Spiking;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.article.Writing;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.ContentHash;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.publication.Corrections;
import org.caibian.publication.SecondLooks;
import org.caibian.publication.Standing;
import org.caibian.publication.Stories;
import org.caibian.publication.TakeDowns;
import org.caibian.publication.Withdrawals;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;
import org.caibian.rule.RoundRules;
import org.caibian.rule.RuleResult;
import org.caibian.rule.StepTerm;
import org.caibian.rule.StepTerms;
import org.caibian.rule.TermResult;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.sharing.SharedDrafts;
import org.caibian.source.Sources;
import org.caibian.staff.Administration;
import org.caibian.staff.Departures;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A newsroom in which drafts go through their reviews, and what a test asks about them. */
final class ReviewRoom {

    private static final Map<ApplicationContext, ReviewRoom> OPEN = new ConcurrentHashMap<>();

    final TestNewsroom people;
    final Reviews reviews;
    final Routes routes;
    final RouteMap map;
    final Drafts drafts;
    final Writing writing;
    final Administration administration;
    final Departures departures;
    final Absences absences;
    final RoundRules rules;
    final StepTerms terms;
    final DeskLoads loads;
    final Notices notices;
    final Permits permits;
    final Explaining explaining;
    final Annotations annotations;
    final Priorities priorities;
    final Illustrating illustrating;
    final ReviewQueue queue;
    final Scheduling scheduling;
    final Spiking spiking;
    final Embargoes embargoes;
    final SharedDrafts shares;
    final Withdrawals withdrawals;
    final TakeDowns takeDowns;
    final SecondLooks secondLooks;
    final Corrections corrections;
    final CarryingOver carryingOver;
    final Sources sources;
    final Staff staff;
    final TransactionTemplate transaction;
    final JdbcClient jdbc;
    private final Stories stories;
    private final DueTimers timers;
    private final Ledger ledger;
    private final SettableClock clock;

    private ReviewRoom(ApplicationContext context, TestNewsroom people) {
        this.people = people;
        writing = context.getBean(Writing.class);
        administration = context.getBean(Administration.class);
        departures = context.getBean(Departures.class);
        absences = context.getBean(Absences.class);
        rules = context.getBean(RoundRules.class);
        terms = context.getBean(StepTerms.class);
        loads = context.getBean(DeskLoads.class);
        notices = context.getBean(Notices.class);
        permits = context.getBean(Permits.class);
        explaining = context.getBean(Explaining.class);
        annotations = context.getBean(Annotations.class);
        priorities = context.getBean(Priorities.class);
        illustrating = context.getBean(Illustrating.class);
        queue = context.getBean(ReviewQueue.class);
        scheduling = context.getBean(Scheduling.class);
        spiking = context.getBean(Spiking.class);
        embargoes = context.getBean(Embargoes.class);
        shares = context.getBean(SharedDrafts.class);
        withdrawals = context.getBean(Withdrawals.class);
        takeDowns = context.getBean(TakeDowns.class);
        secondLooks = context.getBean(SecondLooks.class);
        corrections = context.getBean(Corrections.class);
        carryingOver = context.getBean(CarryingOver.class);
        timers = context.getBean(DueTimers.class);
        sources = context.getBean(Sources.class);
        staff = context.getBean(Staff.class);
        reviews = context.getBean(Reviews.class);
        routes = context.getBean(Routes.class);
        map = context.getBean(RouteMap.class);
        drafts = context.getBean(Drafts.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        jdbc = context.getBean(JdbcClient.class);
        stories = context.getBean(Stories.class);
        ledger = context.getBean(Ledger.class);
        clock = context.getBean(SettableClock.class);
    }

    /** One room for each application context, since its newsroom opens in an empty database. */
    static ReviewRoom in(ApplicationContext context) {
        return OPEN.computeIfAbsent(
                context, opened -> new ReviewRoom(opened, TestNewsroom.in(opened)));
    }

    /** A room for people who work there already. */
    static ReviewRoom in(ApplicationContext context, TestNewsroom people) {
        return new ReviewRoom(context, people);
    }

    /** The same people in another program on the same database. */
    ReviewRoom movedTo(ApplicationContext context) {
        return new ReviewRoom(context, people);
    }

    /** Lets time go by, such as an offer lapses in. */
    void pass(Duration time) {
        clock.pass(time);
    }

    /** Wakes what is due by now. */
    void wake() {
        for (var due = timers.next(Set.of(TimerKind.values()), 100);
                !due.isEmpty();
                due = timers.next(Set.of(TimerKind.values()), 100)) {
            due.forEach(Runnable::run);
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** Somebody is away from the desk for some hours from now on; another stands in. */
    AbsenceId away(PersonId person, PersonId standIn) {
        return away(person, standIn, Optional.of(people.desk));
    }

    /** The same for what they do for the whole house, where no desk is named. */
    AbsenceId away(PersonId person, PersonId standIn, Optional<DeskId> desk) {
        var absence =
                new NewAbsence(
                        person,
                        standIn,
                        desk,
                        now(),
                        now().plus(Duration.ofHours(8)),
                        ZoneId.of("Asia/Shanghai"),
                        "休假。");
        return ((AbsenceResult.Entered) absences.enter(absence, person)).absence();
    }

    /** A proofreader of the desk. */
    PersonId proofreader(String name) {
        return people.hire(name, Post.on(people.desk, Role.PROOFREADER));
    }

    /** Changes the words of an article as they stand to a headline of that text. */
    SaveResult edit(ArticleId article, String headline, PersonId by) {
        clock.pass(Duration.ofMinutes(1));
        var result =
                writing.save(
                        article.main(),
                        draft(article).saved().version(),
                        people.manuscript(headline),
                        by);
        writing.close(article.main(), by);
        return result;
    }

    /** Sets a rule as somebody does who saw the one that stands. */
    RuleResult set(RoundRule rule, PersonId by) {
        return rules.set(Seen.of(rules.of(rule.kind())), rule, by);
    }

    TermResult set(StepTerm term, PersonId by) {
        return terms.set(term(term), term, by);
    }

    /** What stands for the step and the priority of a term. */
    Seen<StepTerm> term(StepTerm of) {
        return new Seen<>(
                terms.all().stream()
                        .filter(each -> each.step() == of.step())
                        .filter(each -> each.priority() == of.priority())
                        .findFirst());
    }

    /** Gives a step away as somebody does who saw who holds it. */
    ReassignResult reassign(TaskId task, PersonId to, String reason, PersonId by) {
        return reviews.reassign(task, holder(task), to, reason, by);
    }

    Seen<PersonId> holder(TaskId task) {
        return new Seen<>(round(task.round()).step(task.step()).flatMap(RoundStep::holder));
    }

    DecisionResult proofread(TaskId task, PersonId by) {
        clock.pass(Duration.ofMinutes(5));
        return reviews.proofread(task, words(round(task.round()).draft()), "", by);
    }

    ArticleId written(String headline) {
        return people.articleReadyToSubmit(headline);
    }

    /** The first review of an article just written and handed in. */
    TaskId submitted(String headline) {
        return submitted(written(headline));
    }

    TaskId submitted(ArticleId article) {
        int version = draft(article).saved().version();
        var result = reviews.submit(article.main(), version, people.reporter);
        clock.pass(Duration.ofMinutes(5));
        return new TaskId(((SubmitResult.Submitted) result).round(), Step.FIRST_REVIEW);
    }

    DecisionResult approve(TaskId task, PersonId by) {
        return approve(task, "同意。", by);
    }

    DecisionResult approve(TaskId task, String opinion, PersonId by) {
        clock.pass(Duration.ofMinutes(5));
        return reviews.approve(task, words(round(task.round()).draft()), opinion, by);
    }

    /** The same round's final review, after the first two were approved. */
    TaskId atFinalReview(TaskId first) {
        approve(first, people.editor);
        approve(at(first, Step.SECOND_REVIEW), people.deskChief);
        return at(first, Step.FINAL_REVIEW);
    }

    /** A round whose first review is sealed and whose second is held, by a chief of the desk. */
    TaskId atSecondReview() {
        var first = submitted("东屿港恢复通航");
        approve(first, people.editor);
        var second = at(first, Step.SECOND_REVIEW);
        reviews.claim(second, people.deskChief);
        return second;
    }

    /** What somebody was told of last. */
    Occasion lastTold(PersonId person) {
        return notices.newest(person, Keyset.START, 1).items().getFirst().occasion();
    }

    static TaskId at(TaskId task, Step step) {
        return new TaskId(task.round(), step);
    }

    ArticleId article(TaskId task) {
        return round(task.round()).article();
    }

    Round round(RoundId round) {
        return drafts.round(round).orElseThrow();
    }

    Draft draft(ArticleId article) {
        return drafts.find(article.main()).orElseThrow();
    }

    /** When a draft goes out as planned, as somebody sees it who looks now. */
    Seen<Instant> planned(DraftId draft) {
        return new Seen<>(
                drafts.find(draft).flatMap(each -> each.plan().release()).map(ChosenInstant::at));
    }

    /** The hash of what the draft says; of what was sealed where it has become a story. */
    ContentHash words(ArticleId article) {
        return words(article.main());
    }

    private ContentHash words(DraftId draft) {
        return drafts.find(draft)
                .map(Draft::hash)
                .orElseGet(() -> drafts.revisions(draft.article(), 1).getFirst().hash());
    }

    Stage stage(ArticleId article) {
        return draft(article).stage();
    }

    Standing standing(ArticleId article) {
        return stories.standing(article);
    }

    String printedEditor(ArticleId article) {
        return stories.find(article).orElseThrow().responsibleEditor();
    }

    /** What was done to an article, the first act first. */
    List<Act> acts(ArticleId article) {
        return ledger.about(article, 100).reversed().stream().map(Entry::act).toList();
    }

    /** What the ledger says of an article, the newest first. */
    List<Entry> ledger(ArticleId article) {
        return ledger.about(article, 100);
    }

    /** The newest line of the ledger; what comes later has a higher number. */
    long lastLine() {
        return jdbc.sql("select coalesce(max(number), 0) from ledger").query(Long.class).single();
    }

    Optional<Step> openStep(RoundId round) {
        return round(round).steps().stream()
                .filter(step -> step.isOpen())
                .map(step -> step.step())
                .findFirst();
    }
}
