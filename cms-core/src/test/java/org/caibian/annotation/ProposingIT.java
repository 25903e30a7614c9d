package org.caibian.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.SaveResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.FormLine;
import org.caibian.right.Refusal;
import org.caibian.shared.DraftId;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.text.Anchor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What is typed on a copy of a draft becomes suggestions, each of them once. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposingIT {

    private static final String FIRST = "停航四十一小时后，东屿港主航道恢复双向通航。";
    private static final String SECOND = "先后有五十七艘船舶在外锚地候泊，很快就能恢复正常班期。";

    @Autowired private ApplicationContext context;
    @Autowired private Writing writing;
    @Autowired private Drafts drafts;
    @Autowired private Annotations annotations;
    @Autowired private Suggestions suggestions;
    @Autowired private Proposing proposing;
    @Autowired private SettableClock clock;

    private TestNewsroom newsroom;
    private Instant begun = Instant.EPOCH;

    @BeforeAll
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
    }

    @BeforeEach
    void beginACopy() {
        clock.pass(Duration.ofMinutes(1));
        begun = clock.instant();
    }

    @Test
    void whatWasTypedIntoACopyIsProposedChangeByChangeAlsoWhereOthersSavedMeanwhile() {
        var draft = written("修订留痕");
        save(draft, "新加的首段。", FIRST, SECOND);
        var typed = SECOND.replace("五十七艘", "五十八艘").replace("很快就能", "");

        var result = proposing.propose(draft, copy(2, FIRST, typed), newsroom.editor);

        assertThat(result).isEqualTo(new ProposeResult.Proposed(2, 0));
        var made = annotations.of(draft, newsroom.editor);
        assertThat(made).allMatch(Annotation::isOpenSuggestion);
        made.forEach(each -> accept(draft, each.id()));
        assertThat(draft(draft).content().body().lines()).containsExactly("新加的首段。", FIRST, typed);
        assertThat(proposing.propose(draft, copy(9, FIRST), newsroom.editor))
                .isEqualTo(new ProposeResult.Unreadable());
        assertThat(proposing.propose(draft, copy(2, FIRST), newsroom.stranger()))
                .isEqualTo(new ProposeResult.Refused(Refusal.ROLE_MISSING));
    }

    @Test
    void whatIsHandedOverAgainIsProposedOnceAndWhatCannotBeIsCounted() {
        var draft = written("提两次");
        save(draft, "旧".repeat(Anchor.LONGEST + 1), SECOND);
        var typed = copy(3, "新写的一段。", SECOND.replace("很快就能", "预计可"));

        assertThat(proposing.propose(draft, typed, newsroom.editor))
                .isEqualTo(new ProposeResult.Proposed(1, 1));
        assertThat(proposing.propose(draft, typed, newsroom.editor))
                .isEqualTo(new ProposeResult.Proposed(0, 1));
        assertThat(proposing.propose(draft, typed, newsroom.secondEditor))
                .isEqualTo(new ProposeResult.Proposed(1, 1));
        assertThat(annotations.of(draft, newsroom.reporter)).hasSize(2);
    }

    @Test
    void whatWasProposedFromACopyIsNotAgainThoughItWasSettledAndOfALaterCopyItIs() {
        var draft = written("拒了又提");
        var once = copy(2, FIRST, SECOND.replace("五十七艘", "五十八艘"));
        var typed = SECOND.replace("五十七艘", "五十八艘").replace("很快就能", "预计可");
        proposing.propose(draft, once, newsroom.editor);
        suggestions.refuse(
                annotations.of(draft, newsroom.editor).getFirst().id(), newsroom.reporter);

        assertThat(proposing.isProposed(draft, once, newsroom.editor)).isTrue();
        assertThat(proposing.isProposed(draft, copy(2, FIRST, typed), newsroom.editor)).isFalse();
        assertThat(proposing.propose(draft, copy(2, FIRST, typed), newsroom.editor))
                .isEqualTo(new ProposeResult.Proposed(1, 0));

        clock.pass(Duration.ofMinutes(1));
        begun = clock.instant();
        var later = copy(2, FIRST, SECOND.replace("五十七艘", "五十八艘"));
        assertThat(proposing.isProposed(draft, later, newsroom.editor)).isFalse();
        assertThat(proposing.propose(draft, later, newsroom.editor))
                .isEqualTo(new ProposeResult.Proposed(1, 0));
    }

    @Test
    void whatWasAcceptedFromACopyIsNotMissedAndOthersOrStrangersHaveProposedNothing() {
        var draft = written("已经接受");
        var typed = copy(2, FIRST, SECOND.replace("很快就能", "预计可"));
        proposing.propose(draft, typed, newsroom.editor);
        accept(draft, annotations.of(draft, newsroom.editor).getFirst().id());

        assertThat(proposing.isProposed(draft, typed, newsroom.editor)).isTrue();
        assertThat(proposing.propose(draft, typed, newsroom.editor))
                .isEqualTo(new ProposeResult.Proposed(0, 0));
        assertThat(proposing.isProposed(draft, typed, newsroom.secondEditor)).isFalse();
        assertThat(proposing.isProposed(draft, typed, newsroom.stranger())).isFalse();
        assertThat(proposing.isProposed(draft, copy(2, FIRST, SECOND), newsroom.editor)).isTrue();
    }

    @Test
    void newParagraphsOnesThatAreSplitAndOnesThatGoAreSuggestionsThatFollowTheDraft() {
        var draft = written("增删段落");
        var lead = "记者从东屿港务中心获悉，航道已经开通。";
        var half = FIRST.indexOf("东屿港");
        var typed =
                new String[] {lead, FIRST.substring(0, half), FIRST.substring(half), "引航站今晨分三批放行。"};
        save(draft, "新加的首段。", FIRST, SECOND);

        assertThat(proposing.propose(draft, copy(2, typed), newsroom.editor))
                .isEqualTo(new ProposeResult.Proposed(3, 0));

        var made = annotations.of(draft, newsroom.editor);
        assertThat(made)
                .extracting(each -> each.reach().orElseThrow())
                .containsExactly(
                        Annotation.Reach.NEW_PARAGRAPHS,
                        Annotation.Reach.SPLIT,
                        Annotation.Reach.OTHER_WORDS);
        assertThat(proposing.isProposed(draft, copy(2, typed), newsroom.editor)).isTrue();
        made.forEach(each -> accept(draft, each.id()));
        assertThat(draft(draft).content().body().lines().subList(1, 5)).containsExactly(typed);
    }

    @Test
    void aSentenceAtTheEndOfALineAndAParagraphBehindItAreAcceptedOneByOne() {
        var draft = written("句子和段落");
        var typed = copy(2, FIRST + "秩序井然。", "引航站今晨分批放行。", SECOND);
        assertThat(proposing.propose(draft, typed, newsroom.editor))
                .isEqualTo(new ProposeResult.Proposed(2, 0));
        var made = annotations.of(draft, newsroom.editor);
        assertThat(made)
                .extracting(each -> each.reach().orElseThrow())
                .containsExactly(Annotation.Reach.NEW_WORDS, Annotation.Reach.NEW_PARAGRAPHS);

        accept(draft, made.getFirst().id());
        assertThat(draft(draft).content().body().lines()).containsExactly(FIRST + "秩序井然。", SECOND);
        assertThat(proposing.propose(draft, typed, newsroom.editor))
                .isEqualTo(new ProposeResult.Proposed(0, 0));
        save(draft, FIRST + "秩序井然！", SECOND);
        assertThat(proposing.isProposed(draft, typed, newsroom.editor)).isTrue();
        accept(draft, made.getLast().id());

        assertThat(draft(draft).content().body().lines())
                .containsExactly(FIRST + "秩序井然！", "引航站今晨分批放行。", SECOND);
        suggestions.undo(made.getLast().id(), Optional.empty(), version(draft), newsroom.reporter);
        var back = annotations.of(draft, newsroom.editor).getLast();
        assertThat(back.isOpenSuggestion() && !back.lost()).isTrue();
        assertThat(back.newParagraphs()).contains("引航站今晨分批放行。");
    }

    @Test
    void aLineThatIsStruckOutWholeIsGoneOnceThatIsAcceptedAndBackWhereThatIsUndone() {
        var draft = written("删去一段");
        assertThat(proposing.propose(draft, copy(2, SECOND), newsroom.editor))
                .isEqualTo(new ProposeResult.Proposed(1, 0));
        var made = annotations.of(draft, newsroom.editor).getFirst();
        assertThat(made.reach()).contains(Annotation.Reach.NO_PARAGRAPH);

        accept(draft, made.id());
        assertThat(draft(draft).content().body().lines()).containsExactly(SECOND);
        suggestions.undo(made.id(), Optional.empty(), version(draft), newsroom.reporter);

        assertThat(draft(draft).content().body().lines()).containsExactly(FIRST, SECOND);
        var back = annotations.of(draft, newsroom.editor).getFirst();
        assertThat(back.isOpen()).isTrue();
        assertThat(back.lost()).isFalse();
        assertThat(back.reach()).contains(Annotation.Reach.NO_PARAGRAPH);
        save(draft, "据通报，" + FIRST, SECOND);
        assertThat(annotations.of(draft, newsroom.editor).getFirst().reach())
                .contains(Annotation.Reach.NO_WORDS);
    }

    @Test
    void linesAroundTheBodyThatWereTypedOverAreSuggestionsToo() {
        var draft = written("改标题");
        var lines = Map.of(FormLine.HEADLINE, "东屿港今晨复航 ", FormLine.SUMMARY, "首批货轮进港。");
        var copy = new TypedCopy(2, begun, copy(2, FIRST, SECOND).document(), lines);

        assertThat(proposing.propose(draft, copy, newsroom.editor))
                .isEqualTo(new ProposeResult.Proposed(2, 0));
        assertThat(proposing.propose(draft, copy, newsroom.editor))
                .isEqualTo(new ProposeResult.Proposed(0, 0));

        assertThat(proposing.isProposed(draft, copy, newsroom.editor)).isTrue();
        var made = annotations.of(draft, newsroom.editor);
        assertThat(made)
                .extracting(each -> each.instead().orElseThrow().line())
                .containsExactly(FormLine.HEADLINE, FormLine.SUMMARY);
        accept(draft, made.getFirst().id());
        assertThat(draft(draft).content().headline().text()).isEqualTo("东屿港今晨复航");
    }

    @Test
    void aLineThatOthersChangedMeanwhileIsNotProposedForAnotherThanWasSeen() {
        var draft = written("别人改了标题");
        var copy =
                new TypedCopy(
                        1,
                        begun,
                        copy(2, FIRST, SECOND).document(),
                        Map.of(FormLine.HEADLINE, "东屿港今晨复航", FormLine.KICKER, "海港新闻"));

        var result = proposing.propose(draft, copy, newsroom.editor);

        assertThat(result).isInstanceOf(ProposeResult.Proposed.class);
        assertThat(annotations.of(draft, newsroom.editor))
                .filteredOn(each -> each.instead().isPresent())
                .extracting(each -> each.instead().orElseThrow().line())
                .containsExactly(FormLine.KICKER);
        assertThat(result.isAll()).isFalse();
        assertThat(proposing.isProposed(draft, copy, newsroom.editor)).isFalse();
    }

    /** A draft in its second version, which the reporter wrote; nobody writes on it now. */
    private DraftId written(String headline) {
        var draft = newsroom.articleReadyToSubmit(headline).main();
        save(draft, FIRST, SECOND);
        return draft;
    }

    private void save(DraftId draft, String... paragraphs) {
        var words = TestNewsroom.saying(newsroom.manuscript("东屿港复航"), paragraphs);
        assertThat(writing.saveOnce(draft, version(draft), words, newsroom.reporter))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private void accept(DraftId draft, AnnotationId id) {
        assertThat(suggestions.accept(id, Optional.empty(), version(draft), newsroom.reporter))
                .isInstanceOf(AcceptResult.Accepted.class);
    }

    /** What was made of that version, on the copy that was begun last. */
    private TypedCopy copy(int seen, String... paragraphs) {
        var typed = TestNewsroom.saying(newsroom.manuscript("修订"), paragraphs);
        return new TypedCopy(seen, begun, typed.body(), Map.of());
    }

    private int version(DraftId draft) {
        return draft(draft).saved().version();
    }

    private Draft draft(DraftId id) {
        return drafts.find(id).orElseThrow();
    }
}
