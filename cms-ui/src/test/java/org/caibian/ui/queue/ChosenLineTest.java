package org.caibian.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.caibian.article.TaskId;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.ui.article.TestFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChosenLineTest {
    private static final QueueLine HEADING = new QueueLine.Heading("queue.claimable", 3);
    private static final QueueLine FIRST = task(1);
    private static final QueueLine SECOND = task(2);
    private static final QueueLine THIRD = task(3);

    private final ChosenLine chosen = new ChosenLine();

    @BeforeEach
    void readTheList() {
        read(HEADING, FIRST, SECOND, THIRD);
    }

    @Test
    void aListOpensAtItsFirstTask() {
        assertThat(chosen.instead()).contains(FIRST);
    }

    @Test
    void oneGoesOnFromWhatIsChosenAlsoWhenTheListIsReadAgain() {
        chosen.choose(SECOND);

        assertThat(read(HEADING, SECOND, THIRD)).contains(SECOND);
        assertThat(chosen.next()).contains(THIRD);
        assertThat(chosen.previous()).isEmpty();
    }

    @Test
    void afterWhatHasLeftTheListComesWhatTookItsPlace() {
        chosen.choose(SECOND);

        assertThat(read(HEADING, FIRST, THIRD)).isEmpty();
        assertThat(chosen.next()).contains(THIRD);
        assertThat(chosen.previous()).contains(FIRST);
    }

    @Test
    void afterTheLastOneOneGoesBack() {
        chosen.choose(THIRD);
        read(HEADING, FIRST, SECOND);

        assertThat(chosen.instead()).contains(SECOND);
    }

    @Test
    void whereNothingIsLeftThereIsNothingToGoTo() {
        chosen.choose(FIRST);
        read();

        assertThat(chosen.instead()).isEmpty();
    }

    private java.util.Optional<QueueLine> read(QueueLine... lines) {
        return chosen.among(ShownLines.of(List.copyOf(Arrays.asList(lines))));
    }

    private static QueueLine task(long round) {
        return new QueueLine.Task(
                TestFile.task(new TaskId(new RoundId(round), Step.SECOND_REVIEW)));
    }
}
