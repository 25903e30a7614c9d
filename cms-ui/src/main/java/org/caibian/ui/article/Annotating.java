package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.caibian.annotation.AnnotationId;
import org.caibian.annotation.AnnotationResult;
import org.caibian.article.Draft;
import org.caibian.right.Action;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.editor.ChosenPassage;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Beside the paper: what is said of the draft and its words (批注), and what is proposed. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Annotating extends Div implements AnnotationCards.Page {
    private final AnnotationActs acts;
    private final CopyActs copies;
    private final JournalPlaces places;
    private final SignedIn me;
    private final AnnotationForm form = new AnnotationForm(this::send);
    private final Button begin =
            new Button(
                    getTranslation("annotation.begin"),
                    _ -> choose(new ChosenPassage(Optional.empty(), false)));
    private final Button track =
            new Button(getTranslation("suggesting.begin"), _ -> onPaper(this::suggest));
    private final Checkbox settledToo = new Checkbox(getTranslation("annotation.settledToo"));
    private final AnnotationCards cards;
    private final Div nothing = Bits.block("empty");
    private @Nullable ArticleFile file;
    private @Nullable Workbench bench;
    private Runnable open = () -> {};

    Annotating(
            AnnotationActs acts,
            CopyActs copies,
            JournalPlaces places,
            SignedIn me,
            Moments moments) {
        this.acts = acts;
        this.copies = copies;
        this.places = places;
        this.me = me;
        cards = new AnnotationCards(acts, places, me, moments, this);
        addClassName("annotating");
        settledToo.addValueChangeListener(_ -> draw());
        nothing.add(
                new Icon("annotate"),
                Bits.bold(getTranslation("annotation.none")),
                Bits.words(getTranslation("annotation.none.hint")));
        add(Bits.block("annohead", begin, track, Bits.grow(), settledToo), form, nothing, cards);
    }

    /** Works on what {@code paper} shows; {@code tab} brings this into view. */
    void serve(Workbench paper, Runnable tab) {
        bench = paper;
        open = tab;
        paper.remarks().onChosen(this::choose, this::look);
        paper.remarks().onSettled(this::accept, this::refuse);
        copies.serve(paper);
    }

    private interface OnPaper {
        void act(ArticleFile file, Workbench paper);
    }

    private void onPaper(OnPaper act) {
        if (file != null && bench != null) {
            act.act(file, bench);
        }
    }

    /** Shows what is said of {@code article} now; what is being written here stays. */
    void show(ArticleFile article) {
        var same = file != null && isSame(file, article);
        file = article;
        if (!same) {
            draw();
        }
        mark();
        copies.look(article);
    }

    private boolean isSame(ArticleFile before, ArticleFile now) {
        return before.id().equals(now.id())
                && before.annotations().equals(now.annotations())
                && before.permit().equals(now.permit())
                && before.writer(me.id()).equals(now.writer(me.id()));
    }

    private void draw() {
        onPaper((article, paper) -> {
            offer(article, paper);
            cards.show(article, settledToo.getValue());
            settledToo.setVisible(article.annotations().hasSettled());
            nothing.setVisible(article.annotations().countOpen() == 0);
        });
    }

    private void offer(ArticleFile article, Workbench paper) {
        var comment = article.permit().allows(Action.ANNOTATE);
        var suggest = article.permit().allows(Action.SUGGEST);
        var author = article.draft().filter((Draft d) -> d.authors().contains(me.id())).isPresent();
        begin.setVisible(comment);
        track.setVisible(suggest);
        form.allow(suggest, author || article.isInReview());
        paper.remarks().offer(comment, suggest);
    }

    /** That one is drawn more clearly from now on. */
    private void mark(AnnotationId id) {
        cards.turnOn(id);
        if (bench != null) {
            bench.remarks().turnOn(id);
        }
    }

    private void mark() {
        onPaper((article, paper) -> {
            offerToTrack(paper);
            paper.remarks().draw(article, cards.mayChange(article));
        });
    }

    @Override
    public void accept(AnnotationId id) {
        onPaper((article, paper) -> {
            if (article.annotations().has(id)) {
                acts.accept(id, article, paper);
            }
        });
    }

    @Override
    public void refuse(AnnotationId id) {
        onPaper((article, _) -> {
            if (article.annotations().has(id)) {
                acts.refuse(id);
            }
        });
    }

    private void suggest(ArticleFile article, Workbench paper) {
        copies.begin(article);
        offerToTrack(paper);
    }

    private void offerToTrack(Workbench paper) {
        track.setEnabled(!paper.isWriting() && !paper.isSuggesting());
    }

    /** Words were chosen to say something of, or none: of the draft as a whole. */
    private void choose(ChosenPassage passage) {
        Optional.ofNullable(file)
                .filter(article -> article.permit().allows(Action.ANNOTATE))
                .ifPresent(article -> {
                    form.mentions(typed -> acts.others(article.id(), typed));
                    form.lines(line -> article.content().map(line::of).orElse(""));
                    open.run();
                    form.open(passage, place(passage, article.id()));
                });
    }

    /** Where the browser keeps what is begun to be said of it. */
    private Unsent.Place place(ChosenPassage passage, DraftId draft) {
        return passage.anchor()
                .map(words -> places.comment(draft, words))
                .orElseGet(() -> places.comment(draft));
    }

    /** Brings one into view, here and at its words. */
    void choose(AnnotationId id) {
        open.run();
        reveal(id);
        cards.enter(id);
    }

    /** Shows here what was said of words that are looked at; the caret stays there. */
    private void look(AnnotationId id) {
        open.run();
        turnOn(id);
        cards.bring(id);
    }

    private void turnOn(AnnotationId id) {
        mark(id);
        draw();
        mark();
    }

    @Override
    public void reveal(AnnotationId id) {
        turnOn(id);
        if (bench != null) {
            bench.remarks().reveal(id);
        }
    }

    /** What is on the page is saved first: the words have to stand where they are looked for. */
    private void send(WrittenAnnotation written) {
        onPaper((article, paper) -> {
            paper.save();
            var result = acts.make(article.id(), written);
            if (result instanceof AnnotationResult.Kept(var annotation)) {
                form.close();
                mark(annotation.id());
                Notices.say(annotation.isSuggestion() ? "suggestion.made" : "annotation.made");
            } else {
                form.say(AnnotationActs.words(result));
            }
        });
    }
}
