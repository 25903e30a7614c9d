package org.caibian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.caibian.article.ArticleChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class AfterCommitTest {
    private final List<Long> drawn = new ArrayList<>();

    @BeforeEach
    void beginAnAct() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void endIt() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void anActOfSeveralLinesDrawsAPageOnceAndNotBeforeItIsDone() {
        change(1001);
        change(1001);
        change(1002);
        assertThat(drawn).isEmpty();

        TransactionSynchronizationManager.getSynchronizations()
                .forEach(TransactionSynchronization::afterCommit);

        assertThat(drawn).containsExactly(1001L, 1002L);
    }

    private void change(long article) {
        AfterCommit.once(new ArticleChanged(new ArticleId(article)), () -> drawn.add(article));
    }
}
