package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caibian.absence.AbsenceResult;
import org.caibian.absence.Absences;
import org.caibian.absence.NewAbsence;
import org.caibian.article.ArticleNumbers;
import org.caibian.article.CreateResult;
import org.caibian.article.Drafts;
import org.caibian.article.Writing;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Desk;
import org.caibian.staff.DeskChange;
import org.caibian.staff.DeskMerge;
import org.caibian.staff.DeskMerges;
import org.caibian.staff.Desks;
import org.caibian.staff.MergedDesk;
import org.caibian.staff.OpenWork;
import org.caibian.staff.Post;
import org.caibian.staff.PostsChanged;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** All that is a desk's is the other's after a merge: its articles, its people, its robots. */
@SpringBootTest
@RecordApplicationEvents
@RealDatabase
class DeskMergesIT {

    @Autowired private ApplicationContext context;
    @Autowired private ApplicationEvents events;
    @Autowired private DeskMerges merges;
    @Autowired private Desks desks;
    @Autowired private Staff staff;
    @Autowired private Absences absences;
    @Autowired private Corrections corrections;
    @Autowired private Drafts drafts;
    @Autowired private ArticleNumbers numbers;
    @Autowired private Writing writing;
    @Autowired private Clock clock;
    @Autowired private JdbcClient jdbc;

    private ReleaseRoom room;
    private TestNewsroom newsroom;
    private DeskId from;
    private DeskId into;

    @BeforeEach
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
        newsroom = room.newsroom;
        from = newsroom.desk;
        into = newsroom.otherDesk();
    }

    @Test
    void itsArticlesAreTheOthersWhoseEditorsPutThemRight() {
        var article = room.released("并过去的");
        var number = numbers.of(List.of(article));
        var there = newsroom.hire("远人", Post.on(into, Role.EDITOR));
        assertThat(drafts.mayRead(article, there)).isFalse();

        merge(from, into);

        assertThat(drafts.mayRead(article, there)).isTrue();
        assertThat(numbers.of(List.of(article))).isEqualTo(number);
        assertThat(corrections.correct(article, there)).isInstanceOf(CorrectResult.Opened.class);
        assertThat(corrections.correct(article, newsroom.editor))
                .isNotInstanceOf(CorrectResult.Refused.class);
    }

    @Test
    void whoHeldPostsOnItHoldsTheSameOnTheOtherAndNoMore() {
        var both = newsroom.hire("两边", Post.on(from, Role.EDITOR), Post.on(into, Role.EDITOR));

        var foreseen = merges.foreseen(from, into, newsroom.administrator);
        var merged = merge(from, into);

        assertThat(posts(newsroom.reporter)).containsExactly(Post.on(into, Role.REPORTER));
        assertThat(posts(newsroom.secondEditor))
                .containsExactlyInAnyOrder(
                        Post.on(into, Role.EDITOR), Post.on(into, Role.DESK_CHIEF));
        assertThat(posts(both)).containsExactly(Post.on(into, Role.EDITOR));
        assertThat(posts(newsroom.stranger())).containsExactly(Post.on(into, Role.REPORTER));
        var told = ((DeskMerge.Foreseen) foreseen).belongings();
        assertThat(merged).isEqualTo(new DeskMerge.Merged(told));
        assertThat(told.people())
                .filteredOn(each -> each.name().equals("许闻"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.roles()).containsExactly(Role.DESK_CHIEF, Role.EDITOR));
        assertThat(events.stream(PostsChanged.class).map(PostsChanged::person))
                .contains(newsroom.reporter, newsroom.secondEditor, both)
                .doesNotContain(newsroom.stranger());
    }

    @Test
    void aPostThatPeopleGaveIsTheirsAlsoWhereADirectoryGivesTheSame() {
        var both = newsroom.hire("两处给的", Post.on(from, Role.EDITOR), Post.on(into, Role.EDITOR));
        var one = newsroom.hire("一处给的", Post.on(from, Role.EDITOR), Post.on(into, Role.EDITOR));
        fromADirectory(both, into);
        fromADirectory(one, from);

        merge(from, into);

        assertThat(isFromADirectory(both)).isFalse();
        assertThat(isFromADirectory(one)).isFalse();
    }

    private void fromADirectory(PersonId person, DeskId desk) {
        jdbc.sql("update post set directory = 'LDAP' where person = :person and desk = :desk")
                .param("person", person.value())
                .param("desk", desk.value())
                .update();
    }

    private boolean isFromADirectory(PersonId person) {
        return jdbc.sql("select directory is not null from post where person = :person")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoReleasesAFlashOfItDoesNotWaitForTheMergeThatWaitsForThem() {
        var article = room.released("正在办的");

        var merged =
                AtOnce.both(
                        context,
                        () ->
                                held(
                                        "select id from article where id = :id for update",
                                        article.value()),
                        () -> merge(from, into),
                        () ->
                                held(
                                        "select id from desk where id = :id for key share",
                                        from.value()));

        assertThat(merged).isInstanceOf(DeskMerge.Merged.class);
    }

    private void held(String statement, long id) {
        jdbc.sql(statement).param("id", id).query(Long.class).single();
    }

    @Test
    void nothingBeginsOnItAndWhoeverNamesItMeansTheOther() {
        merge(from, into);

        assertThat(staff.desks()).extracting(Desk::id).contains(into).doesNotContain(from);
        assertThat(staff.desksEver())
                .filteredOn(desk -> desk.id().equals(from))
                .extracting(Desk::now)
                .containsExactly(into);
        assertThat(writing.create(from, newsroom.manuscript("旧部门"), newsroom.reporter))
                .isInstanceOf(CreateResult.Refused.class);
        newsroom.employ(newsroom.reporter, Post.on(from, Role.EDITOR));
        assertThat(posts(newsroom.reporter)).containsExactly(Post.on(into, Role.EDITOR));
        assertThat(desks.unarchive(from, newsroom.administrator)).isEqualTo(new DeskChange.Gone());
    }

    @Test
    void whatWasMergedOnLeadsToTheLastAtOnce() {
        var third = TestNewsroom.in(context).desk;

        merge(from, into);
        merge(into, third);

        assertThat(staff.desk(from).map(Desk::now)).contains(third);
        assertThat(posts(newsroom.reporter)).containsExactly(Post.on(third, Role.REPORTER));
        assertThat(merge(from, third)).isEqualTo(refused(DeskMerge.Why.GONE));
        assertThat(merges.merged(newsroom.administrator))
                .extracting(each -> each.desk().id(), each -> each.into().id(), MergedDesk::by)
                .contains(
                        tuple(from, third, Optional.of("周予安")),
                        tuple(into, third, Optional.of("周予安")));
        assertThat(merges.merged(newsroom.chiefEditor)).isEmpty();
    }

    @Test
    void nothingIsMergedWhereSomethingIsOpenOnIt() {
        var draft = newsroom.articleReadyToSubmit("还没写完");
        var away =
                new NewAbsence(
                        newsroom.secondEditor,
                        newsroom.editor,
                        Optional.of(from),
                        clock.instant(),
                        clock.instant().plus(Duration.ofHours(2)),
                        ZoneId.of("Asia/Shanghai"),
                        "外出。");
        assertThat(absences.enter(away, newsroom.secondEditor))
                .isInstanceOf(AbsenceResult.Entered.class);

        var busy =
                new DeskMerge.Busy(
                        List.of(
                                OpenWork.of(
                                        OpenWork.Sort.DRAFT,
                                        1,
                                        new OpenWork.One(
                                                number(draft),
                                                Optional.of(draft.main()),
                                                Optional.of("王砚"))),
                                OpenWork.of(
                                        OpenWork.Sort.ABSENCE,
                                        1,
                                        new OpenWork.One(
                                                "许闻", Optional.empty(), Optional.of("李清和")))));
        assertThat(merges.open(from, newsroom.administrator)).isEqualTo(busy.work());
        assertThat(merges.open(from, newsroom.chiefEditor)).isEmpty();
        assertThat(merges.foreseen(from, into, newsroom.administrator)).isEqualTo(busy);
        assertThat(merge(from, into)).isEqualTo(busy);
        assertThat(posts(newsroom.reporter)).containsExactly(Post.on(from, Role.REPORTER));
    }

    @Test
    void theFirstOfWhatIsOpenAreNamedAndTheRestIsCounted() {
        var all =
                IntStream.rangeClosed(0, OpenWork.NAMED)
                        .mapToObj(nth -> newsroom.articleReadyToSubmit("没写完的第" + nth + "篇"))
                        .toList();

        assertThat(merges.open(from, newsroom.administrator))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.many()).isEqualTo(all.size());
                    assertThat(open.first())
                            .extracting(OpenWork.One::which)
                            .containsExactlyElementsOf(
                                    all.stream().limit(OpenWork.NAMED).map(this::number).toList());
                });
    }

    private String number(ArticleId article) {
        return numbers.of(List.of(article)).values().iterator().next();
    }

    @Test
    void onlyAnAdministratorMergesAndIntoADeskThatStands() {
        var chief = newsroom.chiefEditor;
        assertThat(merges.merge(from, into, chief)).isEqualTo(refused(DeskMerge.Why.NOT_ALLOWED));
        assertThat(merges.foreseen(from, into, chief))
                .isEqualTo(refused(DeskMerge.Why.NOT_ALLOWED));
        assertThat(merge(from, from)).isEqualTo(refused(DeskMerge.Why.ITSELF));
        desks.archive(into, newsroom.administrator);
        assertThat(merge(from, into)).isEqualTo(refused(DeskMerge.Why.ARCHIVED));
    }

    @Test
    void ofTwoThatAreMergedIntoEachOtherAtOnceOneStands() {
        var one = CompletableFuture.supplyAsync(() -> merge(from, into));
        var other = CompletableFuture.supplyAsync(() -> merge(into, from));

        assertThat(Stream.of(one.join(), other.join()))
                .satisfiesOnlyOnce(each -> assertThat(each).isInstanceOf(DeskMerge.Merged.class))
                .contains(refused(DeskMerge.Why.GONE));
    }

    @Test
    void theLedgerTellsWhoCameByWhichPost() {
        merge(from, into);

        assertThat(
                        jdbc.sql(
                                        """
                                        select details::text from ledger where act = 'DESK_MERGED'
                                        order by number desc limit 1
                                        """)
                                .query(String.class)
                                .single())
                .contains(
                        staff.desk(from).orElseThrow().name(),
                        staff.desk(into).orElseThrow().name(),
                        newsroom.deskChief + ":DESK_CHIEF");
    }

    private DeskMerge merge(DeskId first, DeskId other) {
        return merges.merge(first, other, newsroom.administrator);
    }

    private static DeskMerge refused(DeskMerge.Why why) {
        return new DeskMerge.Refused(why);
    }

    private Set<Post> posts(PersonId person) {
        return staff.person(person).posts();
    }
}
