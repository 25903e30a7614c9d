package org.caibian.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caibian.article.ArticleNumbers;
import org.caibian.article.CreateResult;
import org.caibian.article.Drafts;
import org.caibian.article.SaveResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.manuscript.Problem.Fault;
import org.caibian.manuscript.Problem.Field;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.staff.Desk;
import org.caibian.staff.DeskChange;
import org.caibian.staff.Desks;
import org.caibian.staff.OpenWork;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TestRounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The house's lists: in order, and what was put aside is taken up by nothing new. */
@SpringBootTest
@RealDatabase
class CatalogueIT {

    @Autowired private ApplicationContext context;
    @Autowired private Catalogue catalogue;
    @Autowired private Subjects subjects;
    @Autowired private Desks desks;
    @Autowired private Staff staff;
    @Autowired private Writing writing;
    @Autowired private Drafts drafts;
    @Autowired private ArticleNumbers numbers;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private TestNewsroom newsroom;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
    }

    @Test
    void aSectionIsMovedAndReadersAreLedInThatOrder() {
        var moved = newsroom.section;
        var others = subjects.sections().stream().map(Section::id).filter(id -> !id.equals(moved));
        var rest = others.toList();

        assertThat(catalogue.move(moved, 0, newsroom.administrator))
                .isEqualTo(CatalogueResult.DONE);

        assertThat(subjects.sections()).extracting(Section::id).startsWith(moved);
        assertThat(subjects.sections().stream().map(Section::id).skip(1)).isEqualTo(rest);
        catalogue.move(moved, Integer.MAX_VALUE, newsroom.administrator);
        assertThat(subjects.sections()).extracting(Section::id).endsWith(moved);
        assertThat(catalogue.move(moved, 0, newsroom.chiefEditor))
                .isEqualTo(CatalogueResult.NOT_ALLOWED);
        assertThat(catalogue.move(new SectionId(987_654), 0, newsroom.administrator))
                .isEqualTo(CatalogueResult.GONE);
    }

    @Test
    void ofTwoWhoMoveSomethingAtOnceBothFindItWhereTheyPutIt() {
        subjects.addSection("first-moved", "先挪栏目", "Moved first", newsroom.administrator);
        subjects.addSection("then-moved", "后挪栏目", "Moved then", newsroom.administrator);
        var first = subjects.section("first-moved").orElseThrow().id();
        var second = subjects.section("then-moved").orElseThrow().id();

        AtOnce.both(
                context,
                () -> catalogue.move(first, 0, newsroom.administrator),
                () -> catalogue.move(second, 1, newsroom.administrator));

        assertThat(subjects.sections()).extracting(Section::id).startsWith(first, second);
    }

    @Test
    void ofTwoWhoMoveDesksAtOnceBothFindThemWhereTheyPutThem() {
        var first = newsroom.otherDesk();
        var second = TestNewsroom.in(context).otherDesk();

        AtOnce.both(
                context,
                () -> desks.move(first, 0, newsroom.administrator),
                () -> desks.move(second, 1, newsroom.administrator));

        assertThat(staff.desks()).extracting(Desk::id).startsWith(first, second);
    }

    @Test
    void aTopicIsBegunByWhoeverEditsOrLeadsADeskOrAdministersTheHouse() {
        assertThat(
                        Stream.of(newsroom.editor, newsroom.deskChief, newsroom.administrator)
                                .map(by -> subjects.addTopic("topic-" + by, "专题" + by, by)))
                .containsOnly(SubjectResult.ADDED);
        assertThat(subjects.addTopic("topic", "专题", newsroom.reporter))
                .isEqualTo(SubjectResult.NOT_ALLOWED);
    }

    @Test
    void anArchivedSectionTakesNoNewDraftAndKeepsThoseItHas() {
        var article = newsroom.articleReadyToSubmit("先写的");

        catalogue.archive(newsroom.section, newsroom.administrator);

        assertThat(subjects.sections()).extracting(Section::id).doesNotContain(newsroom.section);
        assertThat(create(newsroom.manuscript("后写的"))).isEqualTo(faulty(Field.SECTION));
        assertThat(save(article, newsroom.manuscript("先写的，改过")))
                .isInstanceOf(SaveResult.Saved.class);
        catalogue.unarchive(newsroom.section, newsroom.administrator);
        assertThat(create(newsroom.manuscript("又可以写"))).isInstanceOf(CreateResult.Created.class);
    }

    @Test
    void everyTopicIsListedOncePageByPageAndFoundByItsName() {
        var first = subjects.topics(Optional.empty(), 1).getFirst();
        subjects.addTopic("new-" + first.id().value(), "新专题" + first.id().value(), newsroom.editor);
        catalogue.archive(first.id(), newsroom.administrator);

        assertThat(all(last -> catalogue.topics(last, 2))).isEqualTo(catalogue.topics());
        assertThat(all(last -> subjects.topics(last, 2)))
                .doesNotContain(first)
                .isEqualTo(catalogue.topics().stream().filter(each -> !each.archived()).toList());
        var found = subjects.topicsLike("新专题" + first.id().value(), 0, 5);
        assertThat(found).extracting(Topic::slug).containsExactly("new-" + first.id().value());
        assertThat(subjects.topicNamed(found.getFirst().name())).contains(found.getFirst());
        assertThat(subjects.topicsLike(first.name(), 0, 5)).isEmpty();
    }

    private static List<Topic> all(Function<Optional<TopicId>, List<Topic>> read) {
        var all = new ArrayList<Topic>();
        var page = read.apply(Optional.empty());
        while (!page.isEmpty()) {
            all.addAll(page);
            page = read.apply(Optional.of(page.getLast().id()));
        }
        return all;
    }

    @Test
    void anArchivedTopicAndTagAreNotTakenUpAnewEither() {
        var topic = subjects.topics(Optional.empty(), 1).getFirst();
        var tag = subjects.tagNamed("旧词" + topic.id().value());
        var with =
                newsroom.manuscript("带着旧词")
                        .withTags(List.of(tag.name()))
                        .withTopicSlug(Optional.of(topic.slug()));
        var article = ((CreateResult.Created) create(with)).article();

        catalogue.archive(topic.id(), newsroom.administrator);
        catalogue.archive(tag.id(), newsroom.administrator);

        assertThat(create(with.withTags(List.of()))).isEqualTo(faulty(Field.TOPIC));
        assertThat(create(with.withTopicSlug(Optional.empty()))).isEqualTo(faulty(Field.TAGS));
        assertThat(save(article, with.withHeadline("仍带着旧词"))).isInstanceOf(SaveResult.Saved.class);
        assertThat(subjects.tagsLike(tag.name(), 5)).isEmpty();
    }

    @Test
    void aDeskIsPutAsideWhenNothingIsOpenOnIt() {
        var article = newsroom.articleReadyToSubmit("还没写完");
        var reviewed = newsroom.articleReadyToSubmit("在审");
        TestRounds.in(context).submit(reviewed, newsroom.reporter);

        assertThat(desks.archive(newsroom.desk, newsroom.administrator))
                .isEqualTo(
                        new DeskChange.Busy(
                                List.of(
                                        one(OpenWork.Sort.DRAFT, article, Optional.of("王砚")),
                                        one(OpenWork.Sort.IN_REVIEW, reviewed, Optional.empty()))));
        assertThat(desks.archive(newsroom.otherDesk(), newsroom.chiefEditor))
                .isEqualTo(new DeskChange.NotAllowed());
        assertThat(desks.archive(newsroom.otherDesk(), newsroom.administrator))
                .isEqualTo(new DeskChange.Done());

        var there = newsroom.hire("远人", Post.on(newsroom.otherDesk(), Role.REPORTER));
        assertThat(writing.create(newsroom.otherDesk(), newsroom.manuscript("别的部门"), there))
                .isEqualTo(new CreateResult.Refused(Refusal.DESK_ARCHIVED));
        desks.unarchive(newsroom.otherDesk(), newsroom.administrator);
        assertThat(writing.create(newsroom.otherDesk(), newsroom.manuscript("别的部门"), there))
                .isInstanceOf(CreateResult.Created.class);
        assertThat(drafts.find(article.main())).isPresent();
    }

    @Test
    void whatIsUnderReviewIsInTheHandsOfWhoeverHoldsItsStep() {
        var reviewed = newsroom.articleReadyToSubmit("有人在审");
        var rounds = TestRounds.in(context);
        var round = rounds.submit(reviewed, newsroom.reporter);
        rounds.open(round, Step.FIRST_REVIEW);
        rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor);

        assertThat(desks.archive(newsroom.desk, newsroom.administrator))
                .isEqualTo(
                        new DeskChange.Busy(
                                List.of(
                                        one(
                                                OpenWork.Sort.IN_REVIEW,
                                                reviewed,
                                                Optional.of("李清和")))));
    }

    private OpenWork one(OpenWork.Sort sort, ArticleId article, Optional<String> who) {
        var number = numbers.of(List.of(article)).values().iterator().next();
        return OpenWork.of(sort, 1, new OpenWork.One(number, Optional.of(article.main()), who));
    }

    @Test
    void desksAreMovedInTheirList() {
        desks.move(newsroom.otherDesk(), 0, newsroom.administrator);

        assertThat(staff.desks().getFirst().id()).isEqualTo(newsroom.otherDesk());
        assertThat(desks.move(newsroom.desk, 0, newsroom.deskChief))
                .isEqualTo(new DeskChange.NotAllowed());
    }

    @Test
    void tagsArePagedByHowTheyBegin() {
        var beginning = "页" + newsroom.section.value() + "-";
        for (int i = 0; i < 7; i++) {
            subjects.tagNamed(beginning + i);
        }

        var first = catalogue.tags(beginning, "", 5);
        var rest = catalogue.tags(beginning, first.getLast().name(), 5);

        assertThat(first).extracting(Tag::name).hasSize(5).isSorted();
        assertThat(rest).extracting(Tag::name).containsExactly(beginning + 5, beginning + 6);
        assertThat(catalogue.tags("没有这样的开头", "", 5)).isEmpty();
        assertThat(Set.copyOf(first)).doesNotContainAnyElementsOf(rest);
    }

    /** However many there are, a page is read along the index of names. */
    @Test
    void aPageOfTagsIsReadAlongTheirNames() {
        var plan =
                transaction.execute(_ -> {
                    for (var other : List.of("seqscan", "bitmapscan", "sort")) {
                        jdbc.sql("set local enable_" + other + " = off").update();
                    }
                    return jdbc.sql("explain " + CatalogueRows.TAGS)
                            .param("beginning", "港")
                            .param("after", "港")
                            .param("limit", 50)
                            .query(String.class)
                            .list();
                });

        assertThat(String.join("\n", plan))
                .contains("tag_by_name")
                .doesNotContain("Seq Scan", "Sort");
    }

    private CreateResult create(Manuscript typed) {
        return writing.create(newsroom.desk, typed, newsroom.reporter);
    }

    private SaveResult save(ArticleId article, Manuscript typed) {
        return writing.save(article.main(), 1, typed, newsroom.reporter);
    }

    private static CreateResult faulty(Field field) {
        return new CreateResult.Faulty(List.of(new Problem(field, Fault.ARCHIVED, 0)));
    }
}
