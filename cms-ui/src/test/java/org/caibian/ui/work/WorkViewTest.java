package org.caibian.ui.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.article.Drafts;
import org.caibian.article.Embargoes;
import org.caibian.article.ProposedLift;
import org.caibian.article.ReviewQueue;
import org.caibian.article.ReviewTask;
import org.caibian.article.TaskId;
import org.caibian.manuscript.Kind;
import org.caibian.publication.Agenda;
import org.caibian.publication.HeldStory;
import org.caibian.publication.SecondLook;
import org.caibian.publication.SecondLookId;
import org.caibian.publication.SecondLooks;
import org.caibian.publication.Stories;
import org.caibian.publication.Withdrawal;
import org.caibian.publication.Withdrawals;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.signin.SessionId;
import org.caibian.staff.Desk;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.ui.article.TestFile;
import org.caibian.ui.delegation.RunningAbsences;
import org.caibian.ui.drafts.NewArticle;
import org.caibian.ui.parts.Changes;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.WayMarks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class WorkViewTest extends BrowserlessTest {
    private static final PersonId ME = new PersonId(5);
    private static final PersonId PROPOSER = new PersonId(6);

    private final Drafts drafts = mock(Drafts.class);
    private final ReviewQueue queue = mock(ReviewQueue.class);
    private final SecondLooks looks = mock(SecondLooks.class);
    private final Withdrawals withdrawals = mock(Withdrawals.class);
    private final Embargoes embargoes = mock(Embargoes.class);
    private final Stories stories = mock(Stories.class);
    private final Agenda agenda = mock(Agenda.class);
    private final Staff staff = mock(Staff.class);
    private final Moments moments = mock(Moments.class);
    private final DueMarks due = mock(DueMarks.class);

    @BeforeEach
    void nothingWaits() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(moments.time(any())).thenAnswer(_ -> new HtmlContainer("time"));
        when(moments.chosen(any())).thenReturn("11月25日 09:00");
        when(due.of(any())).thenAnswer(_ -> new Span());
        when(drafts.list(any(), any(), anyInt())).thenReturn(slice());
        when(queue.heldBy(any(), any(), any(), anyInt())).thenReturn(slice());
        when(queue.claimable(any(), any(), any(), anyInt())).thenReturn(slice());
        when(queue.followedBy(any(), any(), any(), anyInt())).thenReturn(slice());
    }

    @Test
    void aProofreaderSeesWhatTheyHoldAndWhatTheyCouldClaim() {
        held(task(1, Step.FIRST_PROOFREADING));
        claimable(task(2, Step.FIRST_PROOFREADING), task(3, Step.SECOND_PROOFREADING));

        var view = open(Role.PROOFREADER);

        assertThat(cards()).containsExactly("我持有的", "待我认领");
        assertThat(said(view)).contains("一校", "二校");
    }

    @Test
    void eachNumberInTheHeadIsThatOfAListBelow() {
        held(task(1, Step.FIRST_REVIEW), task(2, Step.FIRST_REVIEW));
        claimable(task(3, Step.FIRST_REVIEW));

        var view = open(Role.EDITOR);

        assertThat(said(view)).contains("2我持有的", "1待我认领").doesNotContain("3待我认领");
        assertThat(said(card("待我认领"))).startsWith("待我认领1");
    }

    @Test
    void whereThereAreMoreTheNumberSaysSoAndTheRestIsOnePressAway() {
        var held = task(1, Step.FIRST_REVIEW);
        when(queue.heldBy(any(), any(), any(), anyInt()))
                .thenReturn(new Slice<>(List.of(held), Optional.of(held.position())));

        var view = open(Role.EDITOR);

        assertThat(said(view)).contains("1+我持有的");
        assertThat(said(card("我持有的"))).startsWith("我持有的1+").endsWith("看全部：我持有的");
        assertThat(said(card("待我认领"))).doesNotContain("看全部");
    }

    @Test
    void anAdministratorIsToldWhyNothingIsThereAndWhereTheirWorkIs() {
        var view = open(Role.ADMIN);

        assertThat(said(view)).contains("你没有采编角色", "去管理用户");
    }

    @Test
    void aSealAskedForAgainAndWhatPressesAreNamedSo() {
        held(askedAgainAndPressing());

        open(Role.EDITOR);

        assertThat(said(card("我持有的"))).contains("初审复核", "优先");
    }

    @Test
    void aSecondLookAndAWithdrawalToConfirmComeFirst() {
        when(looks.openTo(ME)).thenReturn(List.of(look()));
        when(withdrawals.toConfirm(ME)).thenReturn(List.of(proposal()));
        when(staff.person(PROPOSER))
                .thenReturn(new Person(PROPOSER, "gumingzhou", "顾明舟", true, Set.of()));

        var view = open(Role.DESK_CHIEF);

        assertThat(cards()).startsWith("撤稿待确认", "待发后审");
        assertThat(said(card("撤稿待确认"))).contains("顾明舟", "时间有误。");
        assertThat(said(card("待发后审"))).contains("发后复审", "近海发生地震");
        assertThat(said(view)).contains("1撤稿待确认", "1待发后审");
    }

    @Test
    void anEmbargoToLiftComesBesideAWithdrawalToConfirm() {
        when(embargoes.toConfirm(ME)).thenReturn(List.of(lift()));

        var view = open(Role.DESK_CHIEF);

        assertThat(cards()).startsWith("解禁待确认");
        assertThat(said(card("解禁待确认"))).contains("获奖名单", "11月25日 09:00解禁", "沈知遥");
        assertThat(said(view)).contains("1解禁待确认");
    }

    @Test
    void aChiefIsToldWhatIsHeldBackOnTheirDeskAndNobodyElseIs() {
        var story = new HeldStory(TestFile.ID, "没有发出去", TestFile.NINE);
        when(staff.desks())
                .thenReturn(List.of(new Desk(new DeskId(1), "CJ", "财经", "Business", false)));
        when(agenda.held(Set.of(new DeskId(1)), 20)).thenReturn(List.of(story));

        open(Role.PROOFREADER);
        assertThat(cards()).doesNotContain("没发出去");
        UI.getCurrent().removeAll();
        open(Role.DESK_CHIEF);

        assertThat(said(card("没发出去"))).contains("没有发出去");
    }

    private static Withdrawal proposal() {
        return new Withdrawal(
                1,
                new ArticleId(1001),
                1,
                "时间有误。",
                PROPOSER,
                TestFile.NINE,
                Optional.of(TestFile.NINE.plusSeconds(600)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    private static ProposedLift lift() {
        return new ProposedLift(
                TestFile.ID,
                new DeskId(1),
                Stage.Name.APPROVED,
                "获奖名单",
                new ChosenInstant(TestFile.NINE.plusSeconds(172_800), ZoneOffset.UTC),
                PROPOSER,
                "沈知遥",
                TestFile.NINE.plusSeconds(86_400));
    }

    private static SecondLook look() {
        return new SecondLook(
                new SecondLookId(1),
                new ArticleId(1002),
                "近海发生地震",
                1,
                new RoundId(1),
                Step.SECOND_REVIEW,
                new DeskId(1),
                TestFile.NINE,
                TestFile.NINE.plusSeconds(1800),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Set.of(),
                Set.of());
    }

    private WorkView open(Role role) {
        when(staff.person(ME))
                .thenReturn(
                        new Person(
                                ME,
                                "qintang",
                                "秦棠",
                                true,
                                Set.of(
                                        role == Role.ADMIN
                                                ? Post.house(role)
                                                : Post.on(new DeskId(1), role))));
        var me = new SignedIn(ME, "qintang", "秦棠", "", Set.of(role), true, 0, SessionId.fresh());
        var absences = mock(RunningAbsences.class);
        when(absences.of(me)).thenReturn(new Div());
        var view =
                new WorkView(
                        new MyWork(
                                drafts,
                                queue,
                                looks,
                                withdrawals,
                                embargoes,
                                stories,
                                agenda,
                                staff),
                        me,
                        mock(NewArticle.class),
                        new WorkCards(moments, due, mock(WayMarks.class)),
                        new PressingCards(due, moments),
                        absences,
                        mock(Changes.class));
        view.beforeEnter(mock(BeforeEnterEvent.class));
        UI.getCurrent().add(view);
        return view;
    }

    private void held(ReviewTask... tasks) {
        when(queue.heldBy(any(), any(), any(), anyInt())).thenReturn(slice(tasks));
    }

    private void claimable(ReviewTask... tasks) {
        when(queue.claimable(any(), any(), any(), anyInt())).thenReturn(slice(tasks));
    }

    private List<String> cards() {
        return find(Section.class).all().stream()
                .map(card -> card.getElement().getAttribute("aria-label"))
                .collect(Collectors.toList());
    }

    private Section card(String name) {
        return find(Section.class).all().stream()
                .filter(card -> name.equals(card.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private static String said(com.vaadin.flow.component.Component part) {
        return part.getElement().getTextRecursively();
    }

    private static ReviewTask task(long round, Step step) {
        return TestFile.task(new TaskId(new RoundId(round), step));
    }

    private static ReviewTask askedAgainAndPressing() {
        var task = task(1, Step.FIRST_REVIEW);
        return new ReviewTask(
                task.id(),
                task.draft(),
                task.number(),
                task.desk(),
                Kind.ORIGINAL,
                Priority.HIGH,
                task.headline(),
                task.sourceName(),
                task.topicName(),
                task.characters(),
                task.openedAt(),
                task.deadline(),
                Optional.of(ME),
                "秦棠",
                Optional.empty(),
                "",
                true,
                true,
                task.position());
    }

    @SafeVarargs
    private static <T> Slice<T> slice(T... items) {
        return new Slice<>(Arrays.asList(items), Optional.empty());
    }
}
