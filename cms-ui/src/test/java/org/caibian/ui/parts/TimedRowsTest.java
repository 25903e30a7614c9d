package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class TimedRowsTest extends BrowserlessTest {
    private record Task(int id, int dueIn, String holder) {}

    private final Minutes minutes = new Minutes();
    private final AtomicInteger gone = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final List<Integer> drawn = new ArrayList<>();
    private final Grid<Task> grid = new Grid<>();
    private final TimedRows<Task> left = new TimedRows<>(grid, minutes, Task::id, this::words);

    @BeforeEach
    void twoTasksAreShown() {
        Function<Task, String> say =
                task -> {
                    drawn.add(task.id());
                    return left.say(task);
                };
        grid.addColumn(LitRenderer.<Task>of("${item.left}").withProperty("left", say::apply));
        show(new Task(1, 12, "李清和"), new Task(2, 600, "何牧"));
        UI.getCurrent().add(grid);
        roundTrip();
        drawn.clear();
        reads.set(0);
    }

    @Test
    void onlyRowsThatSayOtherWordsByThenAreDrawnAnewAndNoneIsReadAgain() {
        aMinutePasses();

        assertThat(drawn).containsExactly(1);
        assertThat(reads).hasValue(0);
        assertThat(said()).isEqualTo("剩11分");
    }

    @Test
    void aRowThatWasReadAgainMeanwhileStaysAsItWasRead() {
        show(new Task(1, 12, "许闻"), new Task(2, 600, "何牧"));
        roundTrip();

        aMinutePasses();

        assertThat(grid.getDataCommunicator().getItem(0).holder()).isEqualTo("许闻");
    }

    /** What is far away says when, and not how long. */
    private String words(Task task) {
        int minutesLeft = task.dueIn() - gone.get();
        return minutesLeft > 60 ? "18:30前" : "剩" + minutesLeft + "分";
    }

    private String said() {
        return test(grid).getLitRendererPropertyValue(0, 0, "left", String.class);
    }

    private void show(Task... tasks) {
        grid.setItems(query -> {
            reads.incrementAndGet();
            return List.of(tasks).stream().skip(query.getOffset()).limit(query.getLimit());
        });
    }

    private void aMinutePasses() {
        gone.incrementAndGet();
        TestMinutes.pass(minutes);
        roundTrip();
    }
}
