package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.junit.jupiter.api.Test;

class LedgerTabTest {
    private static final PersonId WANG = new PersonId(1);
    private static final PersonId LI = new PersonId(2);

    @Test
    void savesInARowByOnePersonAreToldAsOne() {
        var entries =
                List.of(
                        entry(5, Act.SUBMITTED, WANG),
                        entry(4, Act.SAVED, WANG),
                        entry(3, Act.SAVED, WANG),
                        entry(2, Act.SAVED, LI),
                        entry(1, Act.CREATED, LI));

        var runs = LedgerTab.runs(entries);

        assertThat(runs).extracting(LedgerTab.Run::times).containsExactly(1, 2, 1, 1);
        assertThat(runs).extracting(run -> run.newest().number()).containsExactly(5L, 4L, 2L, 1L);
    }

    private static Entry entry(long number, Act act, PersonId by) {
        return new Entry(
                number,
                Instant.EPOCH,
                act,
                Optional.of(by),
                Optional.of(new ArticleId(1001)),
                Map.of());
    }
}
