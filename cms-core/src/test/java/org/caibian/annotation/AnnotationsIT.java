package org.caibian.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Comparing;
import org.caibian.article.DecisionResult;
import org.caibian.article.Decisions;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Proofreading;
import org.caibian.article.Remark;
import org.caibian.article.SaveResult;
import org.caibian.article.Settled;
import org.caibian.article.Spiking;
import org.caibian.article.Submissions;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.article.Writing;
import org.caibian.difference.Credit;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.FormLine;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Problem;
import org.caibian.notice.Notice;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Refusal;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.staff.Administration;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Typed;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TestRounds;
import org.caibian.text.Anchor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is said of a draft and its words, and what is proposed, stands beside it. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnotationsIT {

    private static final String STANDS = "东屿港复航";
    private static final String FIRST = "停航四十一小时后，东屿港主航道恢复双向通航。";
    private static final String SECOND = "先后有五十七艘船舶在外锚地候泊，很快就能恢复正常班期。";

    @Autowired private ApplicationContext context;
    @Autowired private Writing writing;
    @Autowired private Drafts drafts;
    @Autowired private Annotations annotations;
    @Autowired private Discussion discussion;
    @Autowired private Suggestions suggestions;
    @Autowired private Decisions decisions;
    @Autowired private Submissions submissions;
    @Autowired private Proofreading proofreading;
    @Autowired private Spiking spiking;
    @Autowired private JdbcClient jdbc;
    @Autowired private Notices notices;
    @Autowired private Ledger ledger;
    @Autowired private SettableClock clock;
    @Autowired private TransactionTemplate transaction;

    private TestNewsroom newsroom;
    private TestRounds rounds;

    @BeforeAll
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        rounds = TestRounds.in(context);
    }

    @Test
    void whatIsSaidOfWordsStandsBesideTheDraftAndChangesNothingOfIt() {
        var draft = written("批注");
        var before = draft(draft);

        var comment = comment(draft, "五十七艘船舶", "船舶数请以港务中心通报为准。", newsroom.editor);

        assertThat(comment.anchor().orElseThrow())
                .isEqualTo(new Anchor(1, 3, "五十七艘船舶", "先后有", "在外锚地候泊，很快就能恢复正常班期。"));
        assertThat(comment.said())
                .extracting(Annotation.Said::words)
                .containsExactly("船舶数请以港务中心通报为准。");
        assertThat(annotations.of(draft, newsroom.reporter)).containsExactly(comment);
        assertThat(annotations.of(draft, newsroom.stranger())).isEmpty();
        assertThat(draft(draft)).isEqualTo(before);
        assertThat(newest(draft).act()).isEqualTo(Act.ANNOTATION_MADE);
        assertThat(newest(draft).details()).containsEntry("quote", "五十七艘船舶");
    }

    @Test
    void onlyWhoMayReadADraftAnnotatesItAndOnlyWordsThatStandThere() {
        var draft = written("谁能批注");

        assertThat(annotations.comment(draft, quote("东屿港"), "外人说。", newsroom.stranger()))
                .isEqualTo(new AnnotationResult.Refused(Refusal.ROLE_MISSING));
        assertThat(annotations.comment(draft, quote("西屿港"), "哪里？", newsroom.editor))
                .isEqualTo(new AnnotationResult.NotThere());
        assertThat(annotations.comment(draft, quote("东屿港"), "  ", newsroom.editor))
                .isEqualTo(new AnnotationResult.WordsNeeded(Remark.LONGEST));
        assertThat(suggest(draft, "东屿港", "东屿港", newsroom.editor))
                .isEqualTo(new AnnotationResult.WordsNeeded(Annotation.LONGEST));
        assertThat(suggest(draft, "东屿港", "东屿\t港", newsroom.editor))
                .isEqualTo(new AnnotationResult.WordsNeeded(Annotation.LONGEST));
    }

    @Test
    void whatIsSaidOfAPassageThatWentMeanwhileIsNotSaidOfEqualWordsElsewhere() {
        var draft = written("写批注时那段没了");
        var passage = "专家认为，东屿港的处置值得借鉴。";
        save(draft, FIRST, passage);
        var chosen = Anchor.of(1, passage, 5, 8);
        save(draft, FIRST, SECOND);

        assertThat(annotations.comment(draft, Optional.of(chosen), "哪位专家？", newsroom.secondEditor))
                .isEqualTo(new AnnotationResult.NotThere());
        assertThat(annotations.suggest(draft, chosen, "东屿", "", newsroom.secondEditor))
                .isEqualTo(new AnnotationResult.NotThere());
        assertThat(annotations.of(draft, newsroom.editor)).isEmpty();
    }

    @Test
    void aCommentIsAnsweredResolvedAndOpenedAgainAndWhoTookPartIsTold() {
        var draft = written("答复");
        var comment = comment(draft, "东屿港", "全称？", newsroom.editor);

        discussion.answer(comment.id(), "已改为全称。", newsroom.reporter);
        discussion.resolve(comment.id(), newsroom.reporter);

        var resolved = only(draft);
        assertThat(resolved.said())
                .extracting(Annotation.Said::words)
                .containsExactly("全称？", "已改为全称。");
        assertThat(resolved.ending().orElseThrow().outcome())
                .isEqualTo(Annotation.Outcome.RESOLVED);
        assertThat(resolved.ending().orElseThrow().by()).isEqualTo(newsroom.reporter);
        assertThat(discussion.resolve(comment.id(), newsroom.editor))
                .isEqualTo(new AnnotationResult.Gone());
        assertThat(told(newsroom.editor, draft)).containsExactly(Occasion.ANSWERED);
        discussion.reopen(comment.id(), newsroom.editor);
        assertThat(only(draft).isOpen()).isTrue();
    }

    @Test
    void whoIsSpokenToByNameIsToldOnceAndOnlyWhereTheyMayRead() {
        var draft = written("提到谁");
        var comment = comment(draft, "东屿港", "@王砚 @何牧 请核对，@王砚 急。", newsroom.editor);

        discussion.answer(comment.id(), "@李清和 核对过了。", newsroom.reporter);

        assertThat(told(newsroom.reporter, draft)).containsExactly(Occasion.MENTIONED);
        assertThat(told(newsroom.editor, draft)).containsExactly(Occasion.MENTIONED);
        assertThat(told(newsroom.stranger(), draft)).isEmpty();
        assertThat(annotations.readers(draft, newsroom.deskChief, new Typed("", 0, 10_000)))
                .extracting(person -> person.id())
                .contains(newsroom.reporter, newsroom.editor, newsroom.chiefEditor)
                .doesNotContain(newsroom.stranger(), newsroom.administrator, newsroom.deskChief);
        assertThat(annotations.readers(draft, newsroom.stranger(), new Typed("", 0, 10_000)))
                .isEmpty();
    }

    @Test
    void whoTookPartAndMayReadItNoMoreIsToldNothingOfWhatIsSaidSince() {
        var draft = written("调走的人");
        var moved = newsroom.hire("调走的记者", Post.on(newsroom.desk, Role.REPORTER));
        var comment = comment(draft, "东屿港", "全称？", moved);
        var proposed = suggested(draft, "很快就能", "预计可", moved);
        context.getBean(Administration.class)
                .setPosts(
                        moved,
                        Set.of(Post.on(newsroom.desk, Role.REPORTER)),
                        Set.of(Post.on(newsroom.otherDesk(), Role.REPORTER)),
                        newsroom.administrator);

        discussion.answer(comment.id(), "消息来源不宜外传。", newsroom.reporter);
        suggestions.refuse(proposed, newsroom.reporter);

        assertThat(told(moved, draft)).isEmpty();
        assertThat(annotations.of(draft, newsroom.editor).getFirst().said()).hasSize(2);
    }

    @Test
    void anAcceptedSuggestionIsASaveOfWhoAcceptsItAndItsProposerAnAuthorFromThenOn() {
        var draft = written("接受");
        var id = suggested(draft, "很快就能", "预计24日傍晚前可", newsroom.secondEditor);
        assertThat(draft(draft).authors()).doesNotContain(newsroom.secondEditor);

        var accepted = suggestions.accept(id, Optional.empty(), 2, newsroom.reporter);

        assertThat(accepted).isInstanceOf(AcceptResult.Accepted.class);
        assertThat(draft(draft).content().body().lines())
                .containsExactly(FIRST, SECOND.replace("很快就能", "预计24日傍晚前可"));
        assertThat(draft(draft).saved().by()).isEqualTo(newsroom.reporter);
        assertThat(draft(draft).saved().version()).isEqualTo(3);
        assertThat(draft(draft).authors()).contains(newsroom.secondEditor);
        assertThat(draft(draft).lock()).isEmpty();
        assertThat(only(draft).ending().orElseThrow().outcome())
                .isEqualTo(Annotation.Outcome.ACCEPTED);
        assertThat(told(newsroom.secondEditor, draft))
                .containsExactly(Occasion.SUGGESTION_ACCEPTED);
        assertThat(suggestions.accept(id, Optional.empty(), 3, newsroom.reporter))
                .isEqualTo(new AcceptResult.Gone());
    }

    @Test
    void aSuggestionIsAcceptedOnTheVersionThatWasSeenByWhoMayWriteAndWhileNobodyElseWrites() {
        var draft = written("谁接受");
        var id = suggested(draft, "很快就能", "预计可", newsroom.chiefEditor);

        assertThat(why(suggestions.accept(id, Optional.empty(), 1, newsroom.reporter)))
                .isInstanceOf(SaveResult.Outdated.class);
        assertThat(why(suggestions.accept(id, Optional.empty(), 2, newsroom.chiefEditor)))
                .isEqualTo(new SaveResult.Refused(Refusal.ROLE_MISSING));
        writing.open(draft, newsroom.secondReporter);
        assertThat(why(suggestions.accept(id, Optional.empty(), 2, newsroom.reporter)))
                .isInstanceOf(SaveResult.Locked.class);
        assertThat(only(draft).isOpen()).isTrue();
        assertThat(suggestions.accept(id, Optional.empty(), 2, newsroom.secondReporter))
                .isInstanceOf(AcceptResult.Accepted.class);
    }

    @Test
    void openSuggestionsKeepADraftFromBeingHandedIn() {
        var draft = written("送审");
        var id = suggested(draft, "很快就能", "预计可", newsroom.editor);

        assertThat(submit(draft))
                .isEqualTo(
                        new SubmitResult.Blocked(
                                List.of(
                                        new Problem(
                                                Problem.Field.SUGGESTIONS,
                                                Problem.Fault.OPEN,
                                                1))));
        assertThat(suggestions.refuse(id, newsroom.chiefEditor))
                .isEqualTo(new AnnotationResult.Refused(Refusal.ROLE_MISSING));
        assertThat(suggestions.takeBack(id, newsroom.reporter))
                .isEqualTo(new AnnotationResult.Gone());
        suggestions.refuse(id, newsroom.reporter);
        assertThat(told(newsroom.editor, draft)).containsExactly(Occasion.SUGGESTION_REFUSED);
        comment(draft, "东屿港", "批注不拦送审。", newsroom.editor);
        assertThat(submit(draft)).isInstanceOf(SubmitResult.Submitted.class);
    }

    @Test
    void openSuggestionsKeepAStepFromBeingSealedUntilItsHolderSettlesThemWhichIsReviewing() {
        var draft = written("审签");
        var round = inReview(draft, newsroom.editor);
        var id = suggested(draft, "很快就能", "预计可", newsroom.reporter);

        assertThat(approve(round, draft, newsroom.editor))
                .isInstanceOf(DecisionResult.Blocked.class);
        assertThat(suggestions.accept(id, Optional.of(round), 2, newsroom.editor))
                .isInstanceOf(AcceptResult.Accepted.class);
        assertThat(draft(draft).authors()).doesNotContain(newsroom.editor);
        assertThat(approve(round, draft, newsroom.editor)).isEqualTo(new DecisionResult.Decided());
    }

    @Test
    void aProofreadingPassesSuggestionsOnToAReviewAndNeverPastTheLastSeal() {
        var draft = written("校对");
        var round = rounds.submit(draft, newsroom.reporter);
        rounds.seal(round, draft, Step.FIRST_REVIEW, newsroom.editor);
        var proofreader = newsroom.hire("一校", Post.on(newsroom.desk, Role.PROOFREADER));
        var first = suggested(draft, "很快就能", "预计可", proofreader);
        assertThat(proofread(round, draft, Step.FIRST_PROOFREADING, proofreader))
                .isEqualTo(new DecisionResult.Decided());
        suggestions.takeBack(first, proofreader);
        rounds.seal(round, draft, Step.SECOND_REVIEW, newsroom.deskChief);
        rounds.seal(round, draft, Step.FINAL_REVIEW, newsroom.chiefEditor);
        var another = newsroom.hire("三校", Post.on(newsroom.desk, Role.PROOFREADER));
        var last = suggested(draft, "停航", "停运", newsroom.reporter);

        assertThat(proofread(round, draft, Step.THIRD_PROOFREADING, another))
                .isEqualTo(
                        new DecisionResult.Blocked(
                                List.of(
                                        new Problem(
                                                Problem.Field.SUGGESTIONS,
                                                Problem.Fault.OPEN,
                                                1))));

        suggestions.takeBack(last, newsroom.reporter);
        assertThat(proofread(round, draft, Step.THIRD_PROOFREADING, another))
                .isEqualTo(new DecisionResult.Decided());
    }

    private DecisionResult proofread(RoundId round, DraftId draft, Step step, PersonId by) {
        if (drafts.latestRound(draft).orElseThrow().step(step).isEmpty()) {
            rounds.open(round, step);
        }
        var hash = draft(draft).hash();
        return transaction.execute(_ -> proofreading.pass(new TaskId(round, step), hash, "", by));
    }

    @Test
    void afterTheRoundNothingIsAcceptedFromAPageThatWasOpenedInIt() {
        var draft = written("审次已结束");
        var round = inReview(draft, newsroom.editor);
        var id = suggested(draft, "很快就能", "预计可", newsroom.deskChief);
        transaction.executeWithoutResult(_ -> submissions.recall(draft, newsroom.reporter));

        var result = suggestions.accept(id, Optional.of(round), 2, newsroom.editor);

        assertThat(why(result)).isInstanceOf(Settled.RoundOver.class);
        assertThat(only(draft).isOpen()).isTrue();
    }

    @Test
    void whoReturnsADraftGivesWhatTheyAnnotatedAlongAndProposingAsAReviewerMakesNobodyAnAuthor() {
        var draft = written("退回");
        comment(draft, "东屿港", "送审之前说的。", newsroom.editor);
        clock.pass(Duration.ofMinutes(1));
        var round = inReview(draft, newsroom.editor);
        var settled = comment(draft, "停航", "审稿时解决了的。", newsroom.editor);
        discussion.resolve(settled.id(), newsroom.editor);
        comment(draft, "五十七艘", "别人说的。", newsroom.deskChief);
        var id = suggested(draft, "很快就能", "预计可", newsroom.editor);

        transaction.executeWithoutResult(_ ->
                decisions.giveBack(
                        new TaskId(round, Step.FIRST_REVIEW), "时间没有依据。", newsroom.editor));

        assertThat(
                        annotations.of(draft, newsroom.reporter).stream()
                                .filter(each -> each.returnedBy().isPresent()))
                .singleElement()
                .satisfies(each -> assertThat(each.id()).isEqualTo(id))
                .satisfies(each -> assertThat(each.returnedBy()).contains(round));
        suggestions.accept(id, Optional.empty(), 2, newsroom.reporter);
        assertThat(draft(draft).authors()).doesNotContain(newsroom.editor);
    }

    @Test
    void annotationsStayAtTheirWordsThroughEverySaveAndSayWhereTheseAreGone() {
        var draft = written("跟着走");
        comment(draft, "五十七艘船舶", "核数。", newsroom.editor);
        var id = suggested(draft, "很快就能", "预计可", newsroom.editor);

        save(draft, "新加的首段。", FIRST, "据通报，" + SECOND.replace("五十七艘", "五十八艘"));

        var now = annotations.of(draft, newsroom.editor);
        assertThat(now)
                .extracting(each -> each.anchor().orElseThrow().line())
                .containsExactly(2, 2);
        assertThat(now)
                .extracting(each -> each.anchor().orElseThrow().quote())
                .containsExactly("五十八艘船舶", "很快就能");
        save(draft, "新加的首段。", FIRST);
        assertThat(annotations.of(draft, newsroom.editor)).allMatch(Annotation::lost);
        assertThat(suggestions.accept(id, Optional.empty(), 4, newsroom.reporter))
                .isEqualTo(new AcceptResult.Lost());
        save(draft, FIRST, SECOND);
        assertThat(annotations.of(draft, newsroom.editor).getLast().lost()).isFalse();
        assertThat(suggestions.accept(id, Optional.empty(), 5, newsroom.reporter))
                .isInstanceOf(AcceptResult.Accepted.class);
    }

    @Test
    void aCommentIsForAllOfItsWordsAgainOnceTheyStandTogetherAsTheyDid() {
        var draft = written("断开又合上");
        var words = "五十七艘船舶在外锚地候泊";
        comment(draft, words, "核数。", newsroom.editor);

        save(draft, FIRST, SECOND.substring(0, 9), SECOND.substring(9));
        var first = quoted(draft);
        save(draft, FIRST, SECOND);
        var again = quoted(draft);
        save(draft, FIRST, SECOND.replace("五十七", ""));
        var without = quoted(draft);
        save(draft, FIRST, SECOND);

        assertThat(List.of(first, again, without, quoted(draft)))
                .containsExactly("在外锚地候泊", words, "艘船舶在外锚地候泊", words);
    }

    private String quoted(DraftId draft) {
        return only(draft).anchor().map(Anchor::quote).orElseThrow();
    }

    @Test
    void whoAcceptedASuggestionTakesThatBackUntilSomebodySavesOn() {
        var draft = written("撤销");
        var id = suggested(draft, "很快就能", "", newsroom.secondEditor);
        var other = suggested(draft, "停航", "停运", newsroom.secondEditor);
        suggestions.accept(id, Optional.empty(), 2, newsroom.reporter);

        assertThat(suggestions.undo(id, Optional.empty(), 3, newsroom.secondReporter))
                .isEqualTo(new AcceptResult.Gone());
        assertThat(suggestions.undo(id, Optional.empty(), 3, newsroom.reporter))
                .isInstanceOf(AcceptResult.Accepted.class);

        assertThat(draft(draft).content().body().lines()).containsExactly(FIRST, SECOND);
        assertThat(annotations.of(draft, newsroom.reporter))
                .allMatch(Annotation::isOpenSuggestion)
                .noneMatch(Annotation::lost);
        suggestions.accept(id, Optional.empty(), 4, newsroom.reporter);
        suggestions.accept(other, Optional.empty(), 5, newsroom.reporter);
        assertThat(suggestions.undo(id, Optional.empty(), 6, newsroom.reporter))
                .isEqualTo(new AcceptResult.Gone());
        assertThat(why(suggestions.undo(id, Optional.empty(), 5, newsroom.reporter)))
                .isInstanceOf(SaveResult.Outdated.class);
        assertThat(draft(draft).content().body().lines())
                .containsExactly(FIRST.replace("停航", "停运"), SECOND.replace("很快就能", ""));
    }

    @Test
    void whatWasTakenBackIsOpenedAgainByWhoProposedItAlone() {
        var draft = written("收回之后");
        var id = suggested(draft, "很快就能", "预计可", newsroom.editor);
        suggestions.takeBack(id, newsroom.editor);

        assertThat(discussion.reopen(id, newsroom.reporter))
                .isEqualTo(new AnnotationResult.Refused(Refusal.NOT_PROPOSER));
        assertThat(only(draft).isOpen()).isFalse();
        discussion.reopen(id, newsroom.editor);
        assertThat(only(draft).isOpen()).isTrue();
        suggestions.refuse(id, newsroom.reporter);
        assertThat(discussion.reopen(id, newsroom.secondReporter))
                .isInstanceOf(AnnotationResult.Kept.class);
    }

    @Test
    void whatWasAcceptedIsAChangeOfWhoProposedItAndWhoAcceptedIt() {
        var draft = written("谁的话");
        rounds.submit(draft.article(), newsroom.reporter);
        transaction.executeWithoutResult(_ -> submissions.recall(draft, newsroom.reporter));
        save(draft, FIRST.replace("停航", "封航"), SECOND);
        var id = suggested(draft, "很快就能", "预计可", newsroom.secondEditor);
        suggestions.accept(id, Optional.empty(), 3, newsroom.reporter);

        var compared = context.getBean(Comparing.class).withDraft(draft, 1).orElseThrow();

        assertThat(compared.byPassage())
                .containsExactly(
                        new Credit(List.of(newsroom.reporter), true),
                        new Credit(List.of(newsroom.secondEditor, newsroom.reporter), true));
    }

    @Test
    void whatWouldChangeNothingIsNotAcceptedSoThatNoSaveOfAnotherIsUndoneWithIt() {
        var draft = written("只多一个换行");
        var id = suggested(draft, "通航。", "通航。\n", newsroom.editor);
        save(draft, FIRST, SECOND.replace("很快", "傍晚"));

        assertThat(suggestions.accept(id, Optional.empty(), 3, newsroom.reporter))
                .isEqualTo(new AcceptResult.Lost());
        assertThat(suggestions.undo(id, Optional.empty(), 3, newsroom.reporter))
                .isEqualTo(new AcceptResult.Gone());
        assertThat(draft(draft).content().body().lines())
                .containsExactly(FIRST, SECOND.replace("很快", "傍晚"));
    }

    @Test
    void whatWasAcceptedAndStandsThereIsNotOpenedAgainToComeTwice() {
        var draft = written("接受过的");
        var words = suggested(draft, "双向", "双向全面", newsroom.editor);
        var line = suggested(draft, "通航。", "通航。\n新加的一段。", newsroom.editor);
        suggestions.accept(words, Optional.empty(), 2, newsroom.reporter);
        suggestions.accept(line, Optional.empty(), 3, newsroom.reporter);
        var accepted = FIRST.replace("双向", "双向全面");
        assertThat(draft(draft).content().body().lines())
                .containsExactly(accepted, "新加的一段。", SECOND);

        assertThat(discussion.reopen(words, newsroom.editor))
                .isEqualTo(new AnnotationResult.Gone());
        assertThat(discussion.reopen(line, newsroom.editor)).isEqualTo(new AnnotationResult.Gone());
        save(draft, FIRST, SECOND);
        assertThat(discussion.reopen(words, newsroom.editor))
                .isInstanceOf(AnnotationResult.Kept.class);
        assertThat(discussion.reopen(line, newsroom.editor))
                .isInstanceOf(AnnotationResult.Kept.class);
        assertThat(annotations.of(draft, newsroom.editor)).noneMatch(Annotation::lost);
    }

    @Test
    void whatIsOpenedAgainFindsItsWordsThroughAllThatWasSavedSinceItWasSettledOrIsLost() {
        var draft = written("重开");
        var comment = comment(draft, "五十七艘船舶", "核数。", newsroom.editor);
        var kept = suggested(draft, "很快就能", "预计可", newsroom.editor);
        var gone = suggested(draft, "停航", "停运", newsroom.editor);
        discussion.resolve(comment.id(), newsroom.reporter);
        suggestions.refuse(kept, newsroom.reporter);
        suggestions.refuse(gone, newsroom.reporter);
        save(draft, "新加的首段。", FIRST, "据通报，" + SECOND);
        save(draft, "新加的首段。", FIRST.replace("停航", "封航"), "据通报，" + SECOND.replace("五十七艘", "五十八艘"));

        discussion.reopen(comment.id(), newsroom.editor);
        discussion.reopen(kept, newsroom.editor);
        discussion.reopen(gone, newsroom.editor);

        var now = annotations.of(draft, newsroom.editor);
        assertThat(now).extracting(Annotation::lost).containsExactly(false, false, true);
        assertThat(now.getFirst().anchor().map(Anchor::quote)).contains("五十八艘船舶");
        assertThat(now.getFirst().anchor().map(Anchor::line)).contains(2);
        assertThat(now.get(1).anchor().map(Anchor::at)).contains(4 + SECOND.indexOf("很快就能"));
        assertThat(suggestions.accept(kept, Optional.empty(), 4, newsroom.reporter))
                .isInstanceOf(AcceptResult.Accepted.class);
    }

    @Test
    void nothingIsProposedForWordsThatAreApproved() {
        var draft = written("待签发");
        spiking.spike(draft, "不用了。", newsroom.editor);

        assertThat(suggest(draft, "东屿港", "东屿新港", newsroom.editor))
                .isEqualTo(new AnnotationResult.Refused(Refusal.WORDS_STAND));
    }

    @Test
    void annotationsGoWithTheirDraftAndTheLedgerKeepsThatTheyWere() {
        var draft = written("稿去注散");
        var comment = comment(draft, "东屿港", "记一笔。", newsroom.editor);

        jdbc.sql("delete from draft where article = :article and line = :line")
                .param("article", draft.article().value())
                .param("line", draft.line().name())
                .update();

        assertThat(annotations.of(draft, newsroom.editor)).isEmpty();
        assertThat(discussion.answer(comment.id(), "晚了。", newsroom.editor))
                .isEqualTo(new AnnotationResult.Gone());
        assertThat(newest(draft).act()).isEqualTo(Act.ANNOTATION_MADE);
    }

    @Test
    void anotherHeadlineIsProposedForTheOneThatStandsAndIsAcceptedOnlyThere() {
        var draft = written("标题建议");
        var made = suggestHeadline(draft, "新标题");
        assertThat(made.instead()).contains(new Annotation.Instead(FormLine.HEADLINE, STANDS));
        assertThat(submit(draft)).isInstanceOf(SubmitResult.Blocked.class);
        for (var words : List.of(STANDS, "两\n行", "长".repeat(Headline.LONGEST + 1))) {
            assertThat(annotations.suggest(draft, FormLine.HEADLINE, words, "", newsroom.editor))
                    .isEqualTo(new AnnotationResult.WordsNeeded(Headline.LONGEST));
        }

        retitled(draft, "别的标题");
        assertThat(only(draft).lost()).isTrue();
        assertThat(accepted(made, draft)).isEqualTo(new AcceptResult.Lost());
        retitled(draft, STANDS);
        assertThat(only(draft).lost()).isFalse();

        assertThat(accepted(made, draft)).isInstanceOf(AcceptResult.Accepted.class);
        assertThat(draft(draft).content().headline().text()).isEqualTo("新标题");
        assertThat(draft(draft).authors()).contains(newsroom.editor);
        suggestions.undo(
                made.id(), Optional.empty(), draft(draft).saved().version(), newsroom.reporter);
        assertThat(draft(draft).content().headline().text()).isEqualTo(STANDS);
        assertThat(only(draft).isOpenSuggestion()).isTrue();
        assertThat(only(draft).lost()).isFalse();
    }

    @Test
    void kickerSubtitleAndSummaryAreProposedAsWell() {
        var draft = written("各行都可以建议");
        for (var line : FormLine.values()) {
            var made = kept(annotations.suggest(draft, line, "另一行", "", newsroom.editor));
            assertThat(accepted(made, draft)).isInstanceOf(AcceptResult.Accepted.class);
            assertThat(line.of(draft(draft).content())).isEqualTo("另一行");
        }
    }

    private void retitled(DraftId draft, String headline) {
        var words = TestNewsroom.saying(newsroom.manuscript(headline), FIRST, SECOND);
        writing.saveOnce(draft, draft(draft).saved().version(), words, newsroom.reporter);
    }

    private AcceptResult accepted(Annotation made, DraftId draft) {
        int seen = draft(draft).saved().version();
        return suggestions.accept(made.id(), Optional.empty(), seen, newsroom.reporter);
    }

    private Annotation suggestHeadline(DraftId draft, String headline) {
        return kept(annotations.suggest(draft, FormLine.HEADLINE, headline, "", newsroom.editor));
    }

    /** A draft in its second version, which the reporter wrote; nobody writes on it now. */
    private DraftId written(String headline) {
        var draft = newsroom.articleReadyToSubmit(headline).main();
        save(draft, FIRST, SECOND);
        return draft;
    }

    private void save(DraftId draft, String... paragraphs) {
        var words = TestNewsroom.saying(newsroom.manuscript(STANDS), paragraphs);
        int seen = draft(draft).saved().version();
        assertThat(writing.saveOnce(draft, seen, words, newsroom.reporter))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private RoundId inReview(DraftId draft, PersonId holder) {
        var round = rounds.submit(draft, newsroom.reporter);
        rounds.open(round, Step.FIRST_REVIEW);
        rounds.claim(round, Step.FIRST_REVIEW, holder);
        return round;
    }

    private SubmitResult submit(DraftId draft) {
        int seen = draft(draft).saved().version();
        return transaction.execute(
                _ -> submissions.submit(draft, seen, _ -> "original", newsroom.reporter));
    }

    private DecisionResult approve(RoundId round, DraftId draft, PersonId by) {
        var hash = draft(draft).hash();
        return transaction.execute(
                _ -> decisions.approve(new TaskId(round, Step.FIRST_REVIEW), hash, "可发。", by));
    }

    private Annotation comment(DraftId draft, String quote, String words, PersonId by) {
        return kept(annotations.comment(draft, quote(quote), words, by));
    }

    private AnnotationResult suggest(DraftId draft, String quote, String words, PersonId by) {
        return annotations.suggest(draft, quote(quote).orElseThrow(), words, "", by);
    }

    private AnnotationId suggested(DraftId draft, String quote, String words, PersonId by) {
        return kept(suggest(draft, quote, words, by)).id();
    }

    private static Annotation kept(AnnotationResult result) {
        return ((AnnotationResult.Kept) result).annotation();
    }

    private static SaveResult why(AcceptResult result) {
        return ((AcceptResult.NotSaved) result).why();
    }

    private static Optional<Anchor> quote(String words) {
        return Anchor.of(words);
    }

    private Annotation only(DraftId draft) {
        var all = annotations.of(draft, newsroom.reporter);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Occasion> told(PersonId person, DraftId draft) {
        return notices.newest(person, Keyset.START, 50).items().stream()
                .filter(notice ->
                        notice.subject().filter(it -> it.draft().equals(draft)).isPresent())
                .map(Notice::occasion)
                .toList();
    }

    private Draft draft(DraftId id) {
        return drafts.find(id).orElseThrow();
    }

    private Entry newest(DraftId draft) {
        return ledger.about(draft.article(), 1).getFirst();
    }
}
