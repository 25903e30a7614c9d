package org.caibian.ui.queue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.ReviewTask;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;

/**
 * Says under what is being read that its step was ended by somebody else, by whom, and leads on to
 * the next.
 */
final class StepOver extends Div {
    private static final Set<Act> ENDS =
            EnumSet.of(
                    Act.APPROVED,
                    Act.RECONFIRMED,
                    Act.PROOFREAD,
                    Act.RETURNED,
                    Act.RECALLED,
                    Act.SPIKED);

    private final Moments moments;
    private Runnable next = () -> {};

    StepOver(Moments moments) {
        this.moments = moments;
        addClassNames("banner", "plain", "over");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void onNext(Runnable act) {
        next = act;
    }

    /** Tells what the newest act that ends a step was, as far as this person may know it. */
    void tell(Optional<ArticleFile> file) {
        removeAll();
        var words =
                Bits.block(
                        "grow",
                        Bits.bold(file.flatMap(this::done).orElse(getTranslation("queue.over"))),
                        Bits.words(file.flatMap(this::now).orElse("")));
        add(
                new Icon("clock"),
                words,
                new Button(getTranslation("queue.over.next"), _ -> next.run()));
        setVisible(true);
    }

    private Optional<String> done(ArticleFile file) {
        return file.history().ledger().stream()
                .filter(entry -> ENDS.contains(entry.act()) && entry.isOf(file.id()))
                .findFirst()
                .flatMap(entry -> entry.by().map(file.names()::of).map(who -> done(who, entry)));
    }

    private String done(String who, Entry entry) {
        return getTranslation(
                "queue.over.by",
                who,
                getTranslation("did." + entry.act()),
                moments.ago(entry.at()));
    }

    private Optional<String> now(ArticleFile file) {
        return file.way()
                .task()
                .map(ReviewTask::step)
                .map(step -> getTranslation("queue.over.now", getTranslation("step." + step)));
    }
}
