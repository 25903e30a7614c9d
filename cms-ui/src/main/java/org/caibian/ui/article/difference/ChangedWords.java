package org.caibian.ui.article.difference;

import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.caibian.annotation.Annotation;
import org.caibian.text.Ends;
import org.caibian.ui.parts.Bits;

/**
 * Words and what is proposed for them: only what differs is struck and added, and where a paragraph
 * begins is seen.
 */
public final class ChangedWords extends Span {

    public ChangedWords(String words, String other) {
        addClassName("proposed");
        int head = Ends.first(words, other);
        int tail = Ends.last(words.substring(head), other.substring(head));
        Stream.of(
                        Bits.words(words.substring(0, head)),
                        Bits.tagged("del", words.substring(head, words.length() - tail)),
                        Bits.tagged("ins", seen(other.substring(head, other.length() - tail))),
                        Bits.words(words.substring(words.length() - tail)))
                .filter(part -> !part.getText().isEmpty())
                .forEach(this::add);
    }

    /** What is proposed for the words an annotation is about; new paragraphs are for none. */
    public static ChangedWords of(Annotation annotation, String other) {
        return annotation
                .newParagraphs()
                .map(paragraphs -> new ChangedWords("", paragraphs))
                .orElseGet(() -> new ChangedWords(annotation.quote().orElse(""), other));
    }

    private static String seen(String words) {
        return words.replace("\n", "↵\n");
    }
}
