package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.caibian.annotation.Annotation;
import org.caibian.annotation.Annotation.Said;
import org.caibian.text.Anchor;
import org.caibian.ui.article.difference.ChangedWords;
import org.caibian.ui.article.file.RealNames;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/** What is read of one annotation: of which words, what was said and answered, how it ended. */
record AnnotationWords(Annotation annotation, RealNames names) {

    static AnnotationWords of(Annotation annotation, RealNames names) {
        return new AnnotationWords(annotation, names.among(annotation.people()));
    }

    /** What is suggested, in a word. */
    static String suggests(Annotation.Reach reach) {
        return Saying.words("annotation.suggests." + reach);
    }

    String author() {
        return names.of(annotation.by());
    }

    /** Drawn below each other, {@code number} first; choosing its words does {@code reveal}. */
    List<Component> draw(Span number, Moments moments, Runnable reveal) {
        var parts = new ArrayList<Component>();
        parts.add(head(number, moments));
        annotation.instead().ifPresent(line -> parts.add(about(line)));
        annotation.anchor().ifPresent(anchor -> parts.add(about(anchor, reveal)));
        if (annotation.lost() && annotation.isOpen()) {
            parts.add(
                    Bits.words(
                            Saying.words(
                                    annotation.isSuggestion()
                                            ? "annotation.lost.suggestion"
                                            : "annotation.lost"),
                            "lbl"));
        }
        annotation.said().forEach(each -> parts.add(said(each, moments)));
        annotation.ending().ifPresent(how -> parts.add(ending(how, moments)));
        return parts;
    }

    private Div head(Span number, Moments moments) {
        var head =
                Bits.block(
                        "who",
                        number,
                        new Avatar(author()).size("t"),
                        Bits.bold(author()),
                        Bits.words(
                                annotation
                                        .reach()
                                        .map(AnnotationWords::suggests)
                                        .orElseGet(() -> Saying.words("annotation.comments")),
                                "lbl"),
                        moments.time(annotation.at()));
        if (annotation.returnedBy().isPresent()) {
            head.add(Bits.words(Saying.words("annotation.returned"), "bd"));
        }
        return head;
    }

    private Div about(Annotation.Instead instead) {
        return Bits.block(
                "quote",
                Bits.words(Saying.words("field." + instead.line()), "lbl"),
                new ChangedWords(instead.words(), annotation.replacement().orElse("")));
    }

    private Component about(Anchor anchor, Runnable reveal) {
        var words = new NativeButton();
        words.addClassName("quote");
        words.addClickListener(_ -> reveal.run());
        annotation
                .replacement()
                .ifPresentOrElse(
                        other -> words.add(ChangedWords.of(annotation, other)),
                        () ->
                                words.add(
                                        Bits.words(
                                                Saying.words(
                                                        "annotation.quoted", anchor.quote()))));
        return words;
    }

    private Div said(Said each, Moments moments) {
        var line = Bits.block("say");
        if (!isFirst(each)) {
            line.add(Bits.bold(names.of(each.by())), moments.time(each.at()));
        }
        line.add(Bits.words(each.words()));
        return line;
    }

    private boolean isFirst(Said each) {
        return annotation.said().indexOf(each) == 0 && each.by().equals(annotation.by());
    }

    private Div ending(Annotation.Ending how, Moments moments) {
        return Bits.block(
                "lbl",
                Bits.words(Saying.words("annotation.ended." + how.outcome(), names.of(how.by()))),
                moments.time(how.at()));
    }
}
