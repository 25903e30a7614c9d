package org.caibian.ui.parts;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.caibian.article.Deadline;
import org.caibian.article.DueSignal;
import org.caibian.shared.Newsroom;
import org.springframework.stereotype.Component;

/**
 * Says how an open step stands to its deadline (期限): a word and a shape, and a colour beside them.
 */
@Component
public class DueMarks {
    private static final DateTimeFormatter TODAY =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Newsroom newsroom;
    private final Moments moments;
    private final Minutes minutes;
    private final Clock clock;

    DueMarks(Newsroom newsroom, Moments moments, Minutes minutes, Clock clock) {
        this.newsroom = newsroom;
        this.moments = moments;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** The mark as a page shows it, with the exact deadline on hover. */
    public Span of(Deadline deadline) {
        var mark = new Span();
        draw(mark, deadline);
        mark.setTitle(exact(deadline));
        minutes.watch(mark, () -> draw(mark, deadline));
        return mark;
    }

    private void draw(Span mark, Deadline deadline) {
        var words = words(deadline);
        if (words.equals(mark.getElement().getTextRecursively())) {
            return;
        }
        mark.setClassName(classesOf(deadline));
        mark.removeAll();
        var icon = iconOf(deadline);
        if (!icon.isEmpty()) {
            mark.add(Icon.small(icon));
        }
        mark.add(Bits.words(words));
    }

    /** How it stands now. */
    public DueSignal signal(Deadline deadline) {
        return deadline.at(clock.instant());
    }

    /** How much is left, by how much it is late, or by when it is due. */
    public String words(Deadline deadline) {
        var now = clock.instant();
        var due = deadline.dueAt();
        return switch (deadline.at(now)) {
            case IN_TIME -> Saying.words("due.by", clock(due, now));
            case SOON -> Saying.words("due.left", Spans.words(Duration.between(now, due)));
            case LATE -> Saying.words("due.late", Spans.words(Duration.between(due, now)));
        };
    }

    /** To the second. */
    public String exact(Deadline deadline) {
        return Saying.words("due.exact", moments.exact(deadline.dueAt()));
    }

    /** The look, for lists that are drawn in the browser. */
    public String classesOf(Deadline deadline) {
        return switch (signal(deadline)) {
            case IN_TIME -> "sig far";
            case SOON -> "sig due";
            case LATE -> "sig over";
        };
    }

    /** The shape; none where nothing presses. */
    public String iconOf(Deadline deadline) {
        return switch (signal(deadline)) {
            case IN_TIME -> "";
            case SOON -> "clock";
            case LATE -> "warn";
        };
    }

    private String clock(Instant due, Instant now) {
        var then = due.atZone(newsroom.zone());
        return then.toLocalDate().equals(now.atZone(newsroom.zone()).toLocalDate())
                ? TODAY.format(then)
                : moments.minute(due);
    }
}
