package org.caibian.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.DueSignal;
import org.caibian.article.TaskFilter;
import org.caibian.manuscript.Kind;
import org.caibian.rule.Priority;
import org.junit.jupiter.api.Test;

class QueueAddressTest {

    @Test
    void anAddressIsReadAsItWasWritten() {
        var address =
                new QueueAddress(
                        true,
                        Optional.of(Kind.REPRINT),
                        Optional.empty(),
                        Optional.of(Priority.URGENT),
                        Optional.of(DueSignal.LATE));

        assertThat(QueueAddress.of(address.parameters())).isEqualTo(address);
    }

    @Test
    void whatAnAddressCannotMeanIsPassedOver() {
        var typed = QueryParameters.simple(Map.of("view", "all", "kind", "POEM", "priority", ""));

        assertThat(QueueAddress.of(typed)).isEqualTo(QueueAddress.MINE);
    }

    @Test
    void clearingTheFilterKeepsTheView() {
        var narrowed = QueueAddress.of(QueryParameters.fromString("view=desk&kind=FLASH"));

        assertThat(narrowed.cleared()).isEqualTo(QueueAddress.MINE.view(true));
    }

    @Test
    void anAddressWithoutFilterLetsEveryTaskPass() {
        assertThat(QueueAddress.MINE.filter()).isEqualTo(TaskFilter.ALL);
    }

    @Test
    void aChosenPriorityIsTheOnlyOneToPass() {
        var urgent = QueueAddress.of(QueryParameters.of("priority", "URGENT"));

        assertThat(urgent.filter().priorities()).isEqualTo(Set.of(Priority.URGENT));
    }
}
