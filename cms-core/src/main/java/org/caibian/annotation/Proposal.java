package org.caibian.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caibian.difference.Following;
import org.caibian.difference.Wording;
import org.caibian.text.Anchor;
import org.caibian.text.Body;
import org.caibian.text.Token;
import org.caibian.text.Token.Word;

/** Other words for some of a body: one change that was typed into a copy of it. */
record Proposal(Anchor anchor, String words) {

    /**
     * All that was typed: what can be proposed, in the order of the text, and how many changes
     * cannot, as they are of more words than can be quoted, or in a line where none stand.
     */
    record Typed(List<Proposal> proposals, int leftOut) {
        Typed {
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * What was changed, change by change. Where nothing stood, something is added to the word
     * beside it; a new line follows a line end in the words for those before it, and is a change of
     * its own.
     */
    static Typed between(Body base, Body typed) {
        var proposals = new ArrayList<Proposal>();
        var lines = TypedLines.of(base, typed);
        int leftOut = lines.leftOver();
        for (var line : lines.changed()) {
            leftOut += line.propose(proposals);
        }
        return new Typed(proposals, leftOut);
    }

    /** The same in a body that was changed since, where its words stand there still. */
    Optional<Proposal> now(Following since) {
        return Beside.of(anchor, words)
                .map(beside ->
                        beside.now(since, anchor)
                                .map(there -> new Proposal(there, beside.words(there))))
                .orElseGet(() -> since.sameWords(anchor).map(there -> new Proposal(there, words)));
    }

    /**
     * Whether that suggestion is this one: the same instead of the same words. New paragraphs are
     * known by what they say, since the line they belong to may end otherwise by now.
     */
    boolean isIn(Annotation suggestion) {
        var beside = Beside.of(anchor, words);
        if (beside.isPresent()) {
            return beside.equals(suggestion.beside());
        }
        return suggestion.replacement().filter(words::equals).isPresent()
                && suggestion.anchor().filter(anchor::isLike).isPresent();
    }

    /**
     * One line, counted from 0, and the lines that were made of it, none where it is gone; {@code
     * ahead} and {@code behind} are new paragraphs on either side.
     */
    record Line(int number, String before, String after, List<String> ahead, List<String> behind) {
        private static final String LINE_END = "\n";

        Line {
            ahead = List.copyOf(ahead);
            behind = List.copyOf(behind);
        }

        boolean isChanged() {
            return !before.equals(after) || !ahead.isEmpty() || !behind.isEmpty();
        }

        /**
         * Adds its changes, and new paragraphs by themselves, and tells how many cannot be
         * proposed.
         */
        int propose(List<Proposal> proposals) {
            int leftOut = 0;
            if (!ahead.isEmpty()) {
                leftOut += add(proposals, 0, 0, String.join(LINE_END, ahead) + LINE_END);
            }
            leftOut += proposeWords(proposals);
            if (!behind.isEmpty()) {
                int end = before.length();
                leftOut += add(proposals, end, end, LINE_END + String.join(LINE_END, behind));
            }
            return leftOut;
        }

        private int proposeWords(List<Proposal> proposals) {
            int leftOut = 0;
            int at = 0;
            int from = 0;
            var words = new StringBuilder();
            for (var piece : Wording.of(before, after)) {
                if (piece.before().isPresent() && piece.after().isPresent()) {
                    leftOut += add(proposals, from, at, words.toString());
                    at += text(piece.before().get()).length();
                    from = at;
                    words.setLength(0);
                } else if (piece.before().isPresent()) {
                    at += text(piece.before().get()).length();
                } else {
                    words.append(text(piece.after().orElseThrow()));
                }
            }
            return leftOut + add(proposals, from, at, words.toString());
        }

        private int add(List<Proposal> proposals, int from, int to, String words) {
            if (from == to && words.isEmpty()) {
                return 0;
            }
            var proposal = proposal(from, to, words);
            proposal.ifPresent(proposals::add);
            return proposal.isPresent() ? 0 : 1;
        }

        private Optional<Proposal> proposal(int from, int to, String words) {
            if (from < to) {
                return instead(from, to, words);
            }
            if (from > 0) {
                int start = before.offsetByCodePoints(from, -1);
                return instead(start, to, before.substring(start, to) + words);
            }
            if (to < before.length()) {
                int end = before.offsetByCodePoints(to, 1);
                return instead(from, end, words + before.substring(to, end));
            }
            return Optional.empty();
        }

        private Optional<Proposal> instead(int from, int to, String words) {
            return to - from <= Anchor.LONGEST
                    ? Optional.of(new Proposal(Anchor.of(number, before, from, to), words))
                    : Optional.empty();
        }

        private static String text(Token token) {
            return token instanceof Word(var text, var _) ? text : "";
        }
    }
}
