package org.caibian.ui.article;

import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caibian.annotation.Annotation;
import org.caibian.annotation.AnnotationId;
import org.caibian.annotation.AnnotationResult;
import org.caibian.right.Action;
import org.caibian.security.SignedIn;
import org.caibian.ui.article.AnnotationCard.Act;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.InPlace;
import org.caibian.ui.parts.Moments;
import org.jspecify.annotations.Nullable;

/**
 * The comments and suggestions of a draft below each other, and what may be done about each. A card
 * stays the same as long as what it is about is shown.
 */
final class AnnotationCards extends OrderedList {
    private final AnnotationActs acts;
    private final JournalPlaces places;
    private final SignedIn me;
    private final Moments moments;
    private final Page page;
    private final AnswerForm answering = new AnswerForm(this::answer);
    private final Map<AnnotationId, AnnotationCard> cards = new HashMap<>();
    private Runnable again = () -> {};
    private @Nullable AnnotationId on;

    /** What a card asks of the page it stands on. */
    interface Page {
        /** The words it is about are to be seen. */
        void reveal(AnnotationId id);

        /** A suggestion is to be put into the words. */
        void accept(AnnotationId id);

        /** A suggestion is to be put aside. */
        void refuse(AnnotationId id);
    }

    AnnotationCards(
            AnnotationActs acts, JournalPlaces places, SignedIn me, Moments moments, Page page) {
        this.acts = acts;
        this.places = places;
        this.me = me;
        this.moments = moments;
        this.page = page;
        addClassName("annolist");
    }

    /** That one is shown more clearly from now on. */
    void turnOn(AnnotationId id) {
        on = id;
    }

    /** Shows those that are open, and the settled ones {@code too}. */
    void show(ArticleFile article, boolean too) {
        again = () -> show(article, too);
        var shown =
                PaperRemarks.sorted(article.annotations().all()).stream()
                        .filter(each -> each.isOpen() || too)
                        .toList();
        cards.keySet().retainAll(shown.stream().map(Annotation::id).toList());
        InPlace.show(this, shown.stream().map(each -> card(each, article)).toList());
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

    private AnnotationCard card(Annotation annotation, ArticleFile article) {
        var card =
                cards.computeIfAbsent(
                        annotation.id(),
                        id -> new AnnotationCard(id, moments, () -> page.reveal(id)));
        var isOn = annotation.id().equals(on);
        int nth = PaperRemarks.numbered(article.annotations().all()).indexOf(annotation) + 1;
        card.setClassName("on", isOn);
        card.show(
                AnnotationWords.of(annotation, article.names()),
                nth,
                article.permit().allows(Action.ANNOTATE)
                        ? acts(annotation, article, isOn)
                        : List.of());
        if (answering.isFor(annotation.id())) {
            card.place(answering);
        } else {
            card.place();
        }
        return card;
    }

    private List<Act> acts(Annotation annotation, ArticleFile article, boolean isOn) {
        var id = annotation.id();
        var offered = new ArrayList<Act>();
        if (annotation.isOpenSuggestion()) {
            offered.addAll(toSettle(annotation, article, isOn));
        }
        offered.add(new Act("annotation.answer", false, () -> beginAnswer(id)));
        if (annotation.isOpen() && !annotation.isSuggestion()) {
            offered.add(new Act("annotation.resolve", false, () -> acts.resolve(id)));
        } else if (annotation.isToReopenBy(me.id())) {
            offered.add(new Act("annotation.reopen", false, () -> acts.reopen(id)));
        }
        return offered;
    }

    /** Whoever may change the words now accepts or refuses; whoever proposed takes it back. */
    private List<Act> toSettle(Annotation annotation, ArticleFile article, boolean isOn) {
        var id = annotation.id();
        var offered = new ArrayList<Act>();
        if (mayChange(article) && !annotation.lost()) {
            offered.add(new Act("suggestion.accept", isOn, () -> page.accept(id)));
        }
        if (mayChange(article)) {
            offered.add(new Act("suggestion.refuse", false, () -> page.refuse(id)));
        }
        if (annotation.by().equals(me.id())) {
            offered.add(new Act("suggestion.takeBack", false, () -> acts.takeBack(id)));
        }
        return offered;
    }

    /** Nobody else is changing the words now, and this person may. */
    boolean mayChange(ArticleFile article) {
        return article.permit().allows(article.isInReview() ? Action.EDIT : Action.SAVE)
                && article.writer(me.id()).isEmpty();
    }

    private void beginAnswer(AnnotationId id) {
        answering.begin(id, places.answer(id));
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
