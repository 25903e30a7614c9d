package org.caibian.ui.queue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.ReviewTask;
import org.caibian.article.TaskId;
import org.caibian.media.Pictures;
import org.caibian.rule.Priority;
import org.caibian.shared.DraftId;
import org.caibian.ui.article.SaidOfIt;
import org.caibian.ui.article.ToRead;
import org.caibian.ui.article.Verdict;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.OnItsWay;
import org.caibian.ui.article.route.RouteStrip;
import org.caibian.ui.article.route.SoFar;
import org.caibian.ui.article.route.StuckStep;
import org.caibian.ui.parts.Badges;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DueMarks;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Beside the queue: the chosen article with its route, its words and what may be done about it. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class QueuePreview extends Section {
    private final Moments moments;
    private final DueMarks due;
    private final Pictures pictures;
    private final Verdict verdict;
    private final Div facts = Bits.block("about");
    private final Div way = Bits.block("way");
    private final H2 headline = new H2();
    private final Div head = Bits.block("ph", bar(), headline, way);
    private final Div text = Bits.block("rd");
    private final Div nothing = Bits.block("empty");
    private final StepOver over;
    private Optional<DraftId> shown = Optional.empty();
    private Optional<TaskId> task = Optional.empty();
    private Runnable back = () -> {};

    QueuePreview(Moments moments, DueMarks due, Pictures pictures, Verdict verdict) {
        this.moments = moments;
        this.due = due;
        this.pictures = pictures;
        this.verdict = verdict;
        over = new StepOver(moments);
        addClassName("pv");
        getElement().setAttribute("aria-label", getTranslation("queue.preview"));
        nothing.add(
                new Icon("review"),
                Bits.bold(getTranslation("queue.choose")),
                Bits.words(getTranslation("queue.choose.hint")));
        // What scrolls is scrolled by keyboard, too.
        text.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        text.getElement().setAttribute("aria-label", getTranslation("queue.preview"));
        add(head, text, over, verdict, nothing);
        clear();
    }

    Verdict verdict() {
        return verdict;
    }

    void onBack(Runnable act) {
        back = act;
    }

    Optional<DraftId> shown() {
        return shown;
    }

    /** How to go on where what is shown is decided by somebody else. */
    void onNext(Runnable act) {
        over.onNext(act);
    }

    void clear() {
        shown = Optional.empty();
        task = Optional.empty();
        show(false);
    }

    void show(ArticleFile file) {
        task = file.way().task().map(ReviewTask::id);
        draw(file);
    }

    /**
     * Shows what others did to what is shown. Where its step is over, the words stay under the eyes
     * of who reads them.
     */
    void hear(Optional<ArticleFile> file) {
        var open = file.filter(each -> each.way().task().isPresent());
        var same =
                open.map(ArticleFile::way).flatMap(OnItsWay::task).map(ReviewTask::id).equals(task);
        open.ifPresentOrElse(
                this::draw,
                () -> {
                    verdict.setVisible(false);
                    file.ifPresent(each -> each.draft().ifPresent(draft -> introduce(each, draft)));
                });
        over.setVisible(false);
        if (!same) {
            over.tell(file);
        }
    }

    private void draw(ArticleFile file) {
        var same = shown.filter(file.id()::equals).isPresent();
        shown = Optional.of(file.id());
        show(true);
        file.draft().ifPresent(draft -> introduce(file, draft));
        text.removeAll();
        file.draft()
                .map(Draft::content)
                .ifPresent(content ->
                        text.add(
                                new SoFar(file, moments),
                                new SaidOfIt(file, moments),
                                new ToRead(file, content, pictures)));
        if (!same) {
            text.getElement().executeJs("this.scrollTop = 0");
        }
        verdict.show(file);
    }

    /** Stays while what it stands over is drawn anew: a press on it is never lost. */
    private Div bar() {
        var toQueue = new Button(new Icon("left"), _ -> back.run());
        toQueue.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        toQueue.setAriaLabel(getTranslation("queue.back"));
        toQueue.addClassName("onlynarrow");
        var open =
                new Button(
                        Bits.line(
                                "keyed",
                                new Icon("full"),
                                Bits.words(getTranslation("queue.open")),
                                Bits.key("Enter")),
                        _ -> open());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return Bits.block("l1", toQueue, facts, Bits.grow(), open);
    }

    private void introduce(ArticleFile file, Draft draft) {
        headline.setText(draft.content().headline().text());
        way.removeAll();
        way.add(new RouteStrip(file, moments), new StuckStep(file.way()));
        facts.removeAll();
        facts.add(Bits.words(draft.number(), "no"));
        if (draft.priority() != Priority.NORMAL) {
            facts.add(Badges.priority(draft.priority()));
        }
        facts.add(
                Badges.kind(draft.kind()),
                Badges.stage(draft.stage().name(), file.way().task().map(ReviewTask::step)));
        file.way().task().ifPresent(task -> facts.add(due.of(task.deadline())));
    }

    void open() {
        shown.ifPresent(draft -> UI.getCurrent().navigate("articles/" + draft));
    }

    private void show(boolean something) {
        over.setVisible(false);
        head.setVisible(something);
        text.setVisible(something);
        verdict.setVisible(something);
        nothing.setVisible(!something);
    }
}
