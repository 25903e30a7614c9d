package org.caibian.ui.article;

import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.caibian.ui.parts.Bits;

/** Words and what is proposed for them: only what differs is struck and added. */
final class ChangedWords extends Span {

    ChangedWords(String words, String other) {
        addClassName("proposed");
        int shorter = Math.min(words.length(), other.length());
        int head = 0;
        while (head < shorter && words.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && words.charAt(words.length() - 1 - tail)
                        == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        Stream.of(
                        Bits.words(words.substring(0, head)),
                        Bits.tagged("del", words.substring(head, words.length() - tail)),
                        Bits.tagged("ins", other.substring(head, other.length() - tail)),
                        Bits.words(words.substring(words.length() - tail)))
                .filter(part -> !part.getText().isEmpty())
                .forEach(this::add);
    }
}
