package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import org.caibian.article.Annotation;
import org.caibian.article.Annotation.Said;
import org.caibian.text.Anchor;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/** One annotation: of which words, what was said and answered, and what may be done about it. */
final class AnnotationCard extends ListItem {
    private final Annotation annotation;
    private final ArticleFile file;
    private final Moments moments;
    private final Div acts = Bits.block("ac");

    AnnotationCard(
            Annotation annotation, Optional<Integer> number, ArticleFile file, Moments moments) {
        this.annotation = annotation;
        this.file = file;
        this.moments = moments;
        addClassName("anno");
        setClassName("settled", !annotation.isOpen());
        getElement().setAttribute("data-annotation", Long.toString(annotation.id().value()));
        add(head(number));
        annotation.said().forEach(each -> add(said(each)));
        annotation.ending().ifPresent(how -> add(ending(how)));
    }

    private Div head(Optional<Integer> number) {
        var head = Bits.block("who");
        number.ifPresent(nth -> head.add(Bits.words(Integer.toString(nth), "nth")));
        head.add(
                new Avatar(file.name(annotation.by())).size("t"),
                Bits.bold(file.name(annotation.by())),
                Bits.words(
                        annotation
                                .reach()
                                .map(AnnotationCard::suggests)
                                .orElseGet(() -> getTranslation("annotation.comments")),
                        "lbl"),
                moments.time(annotation.at()));
        if (annotation.returnedBy().isPresent()) {
            head.add(Bits.words(getTranslation("annotation.returned"), "bd"));
        }
        return head;
    }

    /** What is suggested, in a word. */
    static String suggests(Annotation.Reach reach) {
        return Saying.words("annotation.suggests." + reach);
    }

    /** Shows of which words it is; choosing them does {@code reveal}. */
    AnnotationCard about(Runnable reveal) {
        annotation.anchor().ifPresent(anchor -> addComponentAtIndex(1, about(anchor, reveal)));
        annotation.instead().ifPresent(line -> addComponentAtIndex(1, about(line)));
        if (annotation.lost() && annotation.isOpen()) {
            addComponentAtIndex(
                    2,
                    Bits.words(
                            getTranslation(
                                    annotation.isSuggestion()
                                            ? "annotation.lost.suggestion"
                                            : "annotation.lost"),
                            "lbl"));
        }
        return this;
    }

    private Div about(Annotation.Instead instead) {
        return Bits.block(
                "quote",
                Bits.words(getTranslation("field." + instead.line()), "lbl"),
                new ChangedWords(instead.words(), annotation.replacement().orElse("")));
    }

    private Component about(Anchor anchor, Runnable reveal) {
        var words = new NativeButton();
        words.addClassName("quote");
        words.addClickListener(_ -> reveal.run());
        annotation
                .replacement()
                .ifPresentOrElse(
                        other -> words.add(new ChangedWords(anchor.quote(), other)),
                        () ->
                                words.add(
                                        Bits.words(
                                                getTranslation(
                                                        "annotation.quoted", anchor.quote()))));
        return words;
    }

    private Div said(Said each) {
        var line = Bits.block("say");
        if (!isFirst(each)) {
            line.add(Bits.bold(file.name(each.by())), moments.time(each.at()));
        }
        line.add(Bits.words(each.words()));
        return line;
    }

    private boolean isFirst(Said each) {
        return annotation.said().indexOf(each) == 0 && each.by().equals(annotation.by());
    }

    private Div ending(Annotation.Ending how) {
        var who = file.name(how.by());
        return Bits.block(
                "lbl",
                Bits.words(getTranslation("annotation.ended." + how.outcome(), who)),
                moments.time(how.at()));
    }

    /** Offers an act below it. */
    AnnotationCard act(String key, boolean primary, Runnable act) {
        var button = new Button(getTranslation(key), _ -> act.run());
        button.setAriaLabel(
                getTranslation(
                        "annotation.act",
                        getTranslation(key),
                        file.name(annotation.by()),
                        annotation.quote().orElse("")));
        button.addThemeVariants(
                ButtonVariant.LUMO_SMALL,
                primary ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY);
        acts.add(button);
        add(acts);
        return this;
    }
}
