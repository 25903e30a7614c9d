package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.caibian.reader.Comment;
import org.caibian.shared.Newsroom;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.Test;

class CommentThreadTest {

    private final NewsroomTime time =
            new NewsroomTime(new SettableClock(), new Newsroom("晨岸", ZoneId.of("Asia/Shanghai")));

    @Test
    void answersStandBelowTheirQuestionInTheOrderTheyWereGiven() {
        var newest = List.of(answer(4, 1), comment(3), answer(2, 1), comment(1));

        var thread = CommentThread.of(newest, 4, time);

        assertThat(thread.said()).extracting(CommentThread.Said::words).containsExactly("三", "一");
        assertThat(thread.said().getLast().answers())
                .extracting(CommentThread.Said::words)
                .containsExactly("二", "四");
    }

    @Test
    void anAnswerWhoseQuestionIsTooOldToShowStandsByItself() {
        var thread = CommentThread.of(List.of(answer(4, 1)), 60, time);

        assertThat(thread.said()).hasSize(1);
        assertThat(thread.all()).isEqualTo(60);
        assertThat(thread.shown()).isEqualTo(1);
    }

    private static Comment comment(long id) {
        return said(id, Optional.empty());
    }

    private static Comment answer(long id, long question) {
        return said(id, Optional.of(question));
    }

    private static Comment said(long id, Optional<Long> answers) {
        var words = "零一二三四".substring((int) id, (int) id + 1);
        return new Comment(
                id, "读者", words, Instant.ofEpochSecond(1_790_000_000 + id), 0, answers, false);
    }
}
