package org.caibian.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caibian.text.Anchor;
import org.caibian.text.Body;
import org.caibian.text.Token;
import org.caibian.text.Token.Word;

/** Other words for some of a body: one change that was typed into a copy of it. */
record Proposal(Anchor anchor, String words) {

    /**
     * What was changed, change by change, where {@code typed} has the very lines of {@code base};
     * empty where some were added or taken out. Where nothing stood, something is added to the word
     * beside it.
     */
    static Optional<List<Proposal>> between(Body base, Body typed) {
        var before = base.lines();
        var after = typed.lines();
        if (before.size() != after.size()) {
            return Optional.empty();
        }
        var proposals = new ArrayList<Proposal>();
        for (int line = 0; line < before.size(); line++) {
            if (!before.get(line).equals(after.get(line))) {
                new Line(line, before.get(line), after.get(line)).proposeInto(proposals);
            }
        }
        return Optional.of(List.copyOf(proposals));
    }

    /** One line, and what was made of it. */
    private record Line(int number, String before, String after) {

        void proposeInto(List<Proposal> proposals) {
            int at = 0;
            int from = 0;
            var words = new StringBuilder();
            for (var piece : Wording.of(before, after)) {
                if (piece.before().isPresent() && piece.after().isPresent()) {
                    add(proposals, from, at, words.toString());
                    at += text(piece.before().get()).length();
                    from = at;
                    words.setLength(0);
                } else if (piece.before().isPresent()) {
                    at += text(piece.before().get()).length();
                } else {
                    words.append(text(piece.after().orElseThrow()));
                }
            }
            add(proposals, from, at, words.toString());
        }

        private void add(List<Proposal> proposals, int from, int to, String words) {
            if (from == to && words.isEmpty()) {
                return;
            }
            if (from < to) {
                propose(proposals, from, to, words);
            } else if (from > 0) {
                int start = before.offsetByCodePoints(from, -1);
                propose(proposals, start, to, before.substring(start, to) + words);
            } else if (to < before.length()) {
                int end = before.offsetByCodePoints(to, 1);
                propose(proposals, from, end, words + before.substring(to, end));
            }
        }

        private void propose(List<Proposal> proposals, int from, int to, String words) {
            if (to - from <= Anchor.LONGEST) {
                proposals.add(new Proposal(Anchor.of(number, before, from, to), words));
            }
        }

        private static String text(Token token) {
            return token instanceof Word(var text, var _) ? text : "";
        }
    }
}
