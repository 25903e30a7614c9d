package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.caibian.annotation.Annotation;
import org.caibian.annotation.Annotation.Said;
import org.caibian.annotation.AnnotationId;
import org.caibian.article.RoundStep;
import org.caibian.ui.article.difference.ChangedWords;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;

/**
 * Says over the paper who gave a draft back, at which step, when and why, until it is sent anew.
 */
final class GivenBack extends Div {
    private final Moments moments;
    private Consumer<AnnotationId> chosen = _ -> {};

    GivenBack(Moments moments) {
        this.moments = moments;
        addClassNames("banner", "plain", "givenback");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("returned.why"));
    }

    /** Tells which of the annotations is to be read that it was given back for. */
    void onChosen(Consumer<AnnotationId> annotation) {
        chosen = annotation;
    }

    /** Empty, and so not drawn, where nothing was given back. */
    void show(ArticleFile file) {
        removeAll();
        file.returned().ifPresent(step -> say(step, file));
    }

    private void say(RoundStep step, ArticleFile file) {
        var said =
                getTranslation(
                        "returned.by",
                        step.holder().map(file.names()::of).orElse("—"),
                        getTranslation("step." + step.step()));
        var head = Bits.line("who", Bits.bold(said));
        step.decidedAt().map(moments::time).ifPresent(head::add);
        var text = Bits.block("grow", head, Bits.words(step.remark(), "reasons"));
        if (!file.returnedFor().isEmpty()) {
            text.add(passages(file.returnedFor()));
        }
        add(new Icon("undo"), text);
    }

    /** The words it is about, each to go to. */
    private Div passages(List<Annotation> annotations) {
        var passages =
                Bits.block(
                        "passages",
                        Bits.words(getTranslation("returned.passages", annotations.size()), "lbl"));
        annotations.forEach(each -> {
            var go = new NativeButton();
            go.add(words(each));
            go.addClickListener(_ -> chosen.accept(each.id()));
            go.addClassName("textlink");
            passages.add(go);
        });
        return passages;
    }

    private static Component words(Annotation annotation) {
        return annotation
                .quote()
                .<Component>map(quote ->
                        annotation
                                .replacement()
                                .<Component>map(other -> ChangedWords.of(annotation, other))
                                .orElseGet(() -> Bits.words(quote)))
                .or(() ->
                        annotation.said().stream()
                                .map(Said::words)
                                .findFirst()
                                .map(each -> Bits.words(each)))
                .orElseGet(Span::new);
    }
}
