package org.caibian.ui.article;

import com.vaadin.flow.component.html.OrderedList;
import java.util.Optional;
import org.caibian.article.Action;
import org.caibian.article.Annotation;
import org.caibian.article.AnnotationId;
import org.caibian.article.AnnotationResult;
import org.caibian.security.SignedIn;
import org.caibian.ui.parts.Moments;

/** The comments and suggestions of a draft below each other, and what may be done about each. */
final class AnnotationCards extends OrderedList {
    private final AnnotationActs acts;
    private final SignedIn me;
    private final Moments moments;
    private final Page page;
    private final AnswerForm answering = new AnswerForm(this::answer);
    private Runnable again = () -> {};

    /** What a card asks of the page it stands on. */
    interface Page {
        /** The words it is about are to be seen. */
        void reveal(AnnotationId id);

        /** A suggestion is to be put into the words. */
        void accept(AnnotationId id);

        /** A suggestion is to be put aside. */
        void refuse(AnnotationId id);
    }

    AnnotationCards(AnnotationActs acts, SignedIn me, Moments moments, Page page) {
        this.acts = acts;
        this.me = me;
        this.moments = moments;
        this.page = page;
        addClassName("annolist");
    }

    /** Shows those that are open, and the settled ones {@code too}; {@code on} more clearly. */
    void show(ArticleFile article, boolean too, Optional<AnnotationId> on) {
        again = () -> show(article, too, on);
        removeAll();
        PaperRemarks.sorted(article.annotations().all()).stream()
                .filter(each -> each.isOpen() || too)
                .forEach(each -> add(card(each, article, on)));
    }

    /** Puts the focus on one. */
    void enter(AnnotationId id) {
        at(id, "button", "?.focus()");
    }

    /** Brings one into view; the focus stays where it is. */
    void bring(AnnotationId id) {
        at(id, "", "?.scrollIntoView({block: 'nearest'})");
    }

    private void at(AnnotationId id, String within, String act) {
        getElement()
                .executeJs(
                        "this.querySelector('[data-annotation=\"' + $0 + '\"] ' + $1)" + act,
                        Long.toString(id.value()),
                        within);
    }

    private AnnotationCard card(
            Annotation annotation, ArticleFile article, Optional<AnnotationId> on) {
        int nth = PaperRemarks.numbered(article.annotations().all()).indexOf(annotation) + 1;
        var card =
                new AnnotationCard(
                                annotation,
                                Optional.of(nth).filter(number -> number > 0),
                                article,
                                moments)
                        .about(() -> page.reveal(annotation.id()));
        card.setClassName("on", on.filter(annotation.id()::equals).isPresent());
        if (article.permit().allows(Action.ANNOTATE)) {
            offer(card, annotation, article);
        }
        if (answering.isFor(annotation.id())) {
            card.add(answering);
        }
        return card;
    }

    private void offer(AnnotationCard card, Annotation annotation, ArticleFile article) {
        var id = annotation.id();
        if (annotation.isOpenSuggestion()) {
            offerToSettle(card, annotation, article);
        }
        card.act("annotation.answer", false, () -> beginAnswer(id));
        if (annotation.isOpen() && !annotation.isSuggestion()) {
            card.act("annotation.resolve", false, () -> acts.resolve(id));
        } else if (annotation.isToReopenBy(me.id())) {
            card.act("annotation.reopen", false, () -> acts.reopen(id));
        }
    }

    /** Whoever may change the words now accepts or refuses; whoever proposed takes it back. */
    private void offerToSettle(AnnotationCard card, Annotation annotation, ArticleFile article) {
        var id = annotation.id();
        if (mayChange(article) && !annotation.lost()) {
            card.act("suggestion.accept", card.hasClassName("on"), () -> page.accept(id));
        }
        if (mayChange(article)) {
            card.act("suggestion.refuse", false, () -> page.refuse(id));
        }
        if (annotation.by().equals(me.id())) {
            card.act("suggestion.takeBack", false, () -> acts.takeBack(id));
        }
    }

    /** Nobody else is changing the words now, and this person may. */
    boolean mayChange(ArticleFile article) {
        return article.permit().allows(article.isInReview() ? Action.EDIT : Action.SAVE)
                && article.writer(me.id()).isEmpty();
    }

    private void beginAnswer(AnnotationId id) {
        answering.begin(id);
        again.run();
        answering.enter();
    }

    private void answer(AnnotationId id, String words) {
        var result = acts.answer(id, words);
        if (result instanceof AnnotationResult.Kept) {
            answering.end();
        } else {
            answering.say(AnnotationActs.words(result));
        }
    }
}
