package org.caibian.ui.article;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.caibian.annotation.Annotation;
import org.caibian.annotation.AnnotationId;
import org.caibian.text.Anchor;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.RealNames;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.editor.ChosenPassage;
import org.caibian.ui.editor.RemarkMarks;
import org.caibian.ui.parts.Saying;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was said of the words of a draft, drawn at them: on the paper, and where it is only read.
 */
final class PaperRemarks {
    private static final Comparator<Annotation> AS_THEY_STAND =
            Comparator.comparingInt((Annotation each) -> each.anchor().map(Anchor::line).orElse(-1))
                    .thenComparingInt(each -> each.anchor().map(Anchor::at).orElse(0))
                    .thenComparingLong(each -> each.id().value());

    private final Element page;
    private final BodyEditor paper;
    private final RemarkMarks reading;
    private @Nullable AnnotationId on;

    PaperRemarks(Element page, BodyEditor paper, RemarkMarks reading) {
        this.page = page;
        this.paper = paper;
        this.reading = reading;
    }

    /** Of the draft as a whole first, then in the order of the text. */
    static List<Annotation> sorted(List<Annotation> annotations) {
        return annotations.stream().sorted(AS_THEY_STAND).toList();
    }

    /** Those that are drawn at their words, in the order of their numbers. */
    static List<Annotation> numbered(List<Annotation> annotations) {
        return sorted(annotations).stream()
                .filter(each -> each.isOpen() && each.anchor().isPresent())
                .toList();
    }

    void onChosen(Consumer<ChosenPassage> words, Consumer<AnnotationId> remark) {
        ChosenPassage.onChosen(page, words);
        ChosenPassage.onRemark(page, id -> remark.accept(new AnnotationId(id)));
    }

    void onSettled(Consumer<AnnotationId> accepted, Consumer<AnnotationId> refused) {
        ChosenPassage.onSettled(
                page, (id, accept) -> (accept ? accepted : refused).accept(new AnnotationId(id)));
    }

    void offer(boolean comment, boolean suggest) {
        reading.offer(comment, suggest);
    }

    /** That one is drawn more clearly from now on. */
    void turnOn(AnnotationId id) {
        on = id;
    }

    /**
     * Draws what is open with numbers from 1; {@code settle} says that suggestions may be accepted
     * and refused there.
     */
    void draw(ArticleFile article, boolean settle) {
        var numbered = numbered(article.annotations().all());
        var remarks = JacksonUtils.createArrayNode();
        for (int i = 0; i < numbered.size(); i++) {
            var each = numbered.get(i);
            int number = i + 1;
            each.anchor()
                    .filter(_ -> !each.lost())
                    .ifPresent(anchor ->
                            remarks.add(
                                    told(each, anchor)
                                            .put("suggests", suggests(each, article.names()))
                                            .put("settle", settle)
                                            .put("number", number)
                                            .put("on", each.id().equals(on))));
        }
        paper.draw(remarks);
        reading.draw(remarks);
    }

    /** What is suggested, and by whom; empty of a comment. */
    private static @Nullable String suggests(Annotation annotation, RealNames names) {
        return annotation
                .reach()
                .map(AnnotationWords::suggests)
                .map(what ->
                        Saying.words("annotation.suggestedBy", names.of(annotation.by()), what))
                .orElse(null);
    }

    private static ObjectNode told(Annotation annotation, Anchor anchor) {
        return JacksonUtils.createObjectNode()
                .put("id", annotation.id().value())
                .put("line", anchor.line())
                .put("at", anchor.at())
                .put("quote", anchor.quote())
                .put("before", anchor.before())
                .put("after", anchor.after())
                .put("words", annotation.replacement().orElse(null));
    }

    /** Brings the words of one into view. */
    void reveal(AnnotationId id) {
        page.executeJs(
                "requestAnimationFrame(() => [...this.querySelectorAll('[data-remark=\"' + $0 + '\"]')]"
                        + ".find(each => each.checkVisibility())?.scrollIntoView({block: 'center'}))",
                Long.toString(id.value()));
    }
}
