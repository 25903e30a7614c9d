package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.ArrayList;
import java.util.List;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TestRounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Who claims a first review has the article in a list of their own from then on. */
@SpringBootTest
@RealDatabase
class FollowedArticlesIT {

    @Autowired private ApplicationContext context;
    @Autowired private FollowedArticles followed;
    @MockitoSpyBean private JdbcClient jdbc;

    private TestNewsroom newsroom;
    private TestRounds rounds;

    @BeforeEach
    void openADesk() {
        newsroom = TestNewsroom.in(context);
        rounds = TestRounds.in(context);
    }

    @Test
    void nothingIsFollowedBeforeTheFirstReviewIsClaimed() {
        submit(newsroom.articleReadyToSubmit("还没人认领"));

        assertThat(followed()).isEmpty();
    }

    @Test
    void othersFollowOtherArticles() {
        var article = newsroom.articleReadyToSubmit("别人负责的");
        rounds.claim(submit(article), Step.FIRST_REVIEW, newsroom.secondEditor);

        assertThat(followed()).isEmpty();
    }

    @Test
    void pagesMissNothingAndRepeatNothing() {
        var all = new ArrayList<ArticleId>();
        for (int i = 0; i < 5; i++) {
            var article = newsroom.articleReadyToSubmit("第" + i + "篇");
            rounds.claim(submit(article), Step.FIRST_REVIEW, newsroom.editor);
            all.addFirst(article);
        }
        var page = followed.of(newsroom.editor, Keyset.START, 2);
        var read = new ArrayList<>(page.items());
        while (page.next().isPresent()) {
            page = followed.of(newsroom.editor, page.next().get(), 2);
            read.addAll(page.items());
        }

        assertThat(read).extracting(FollowedArticle::article).isEqualTo(all);
    }

    @Test
    void aPageIsOneStatementHoweverManyArticles() {
        for (int i = 0; i < 5; i++) {
            rounds.claim(
                    submit(newsroom.articleReadyToSubmit("一问" + i)),
                    Step.FIRST_REVIEW,
                    newsroom.editor);
        }
        clearInvocations(jdbc);

        followed.of(newsroom.editor, Keyset.START, 50);

        verify(jdbc, times(1)).sql(anyString());
    }

    private List<FollowedArticle> followed() {
        return followed.of(newsroom.editor, Keyset.START, 50).items();
    }

    private RoundId submit(ArticleId article) {
        var round = rounds.submit(article, newsroom.reporter);
        rounds.open(round, Step.FIRST_REVIEW);
        return round;
    }
}
