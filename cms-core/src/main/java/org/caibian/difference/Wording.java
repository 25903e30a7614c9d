package org.caibian.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caibian.text.Block;
import org.caibian.text.Grain;
import org.caibian.text.Token;
import org.caibian.text.Token.Word;
import org.eclipse.jgit.diff.Edit;

/** What became of one line or block in another, word by word. */
public final class Wording {

    /** So short a stretch between two rewritten ones is read as part of them. */
    private static final int LONE = 2;

    private final List<Token> before;
    private final List<Token> after;
    private final List<Piece> pieces = new ArrayList<>();

    private Wording(List<Token> before, List<Token> after) {
        this.before = before;
        this.after = after;
    }

    public static List<Piece> of(Block before, Block after) {
        return of(before::tokens, after::tokens);
    }

    public static List<Piece> of(String before, String after) {
        return of(grain -> words(before, grain), grain -> words(after, grain));
    }

    private static List<Token> words(String text, Grain grain) {
        return grain.cut(text).stream().<Token>map(word -> new Word(word, List.of())).toList();
    }

    /** What is too long for words is compared sentence by sentence. */
    private static List<Piece> of(
            Function<Grain, List<Token>> before, Function<Grain, List<Token>> after) {
        var was = before.apply(Grain.WORD);
        var is = after.apply(Grain.WORD);
        var wording =
                (long) was.size() * is.size() > Differing.MOST
                        ? new Wording(before.apply(Grain.SENTENCE), after.apply(Grain.SENTENCE))
                        : new Wording(was, is);
        wording.walk();
        return List.copyOf(wording.pieces);
    }

    private void walk() {
        int i = 0;
        int j = 0;
        for (var edit : edits()) {
            same(i, j, edit.getBeginA() - i);
            replaced(
                    before.subList(edit.getBeginA(), edit.getEndA()),
                    after.subList(edit.getBeginB(), edit.getEndB()));
            i = edit.getEndA();
            j = edit.getEndB();
        }
        same(i, j, before.size() - i);
    }

    private List<Edit> edits() {
        var edits = new ArrayList<Edit>();
        for (var edit :
                Differing.between(
                        before.stream().map(Token::likeness).toList(),
                        after.stream().map(Token::likeness).toList())) {
            if (!edits.isEmpty() && isLone(edits.getLast(), edit)) {
                var last = edits.removeLast();
                edits.add(
                        new Edit(
                                last.getBeginA(),
                                edit.getEndA(),
                                last.getBeginB(),
                                edit.getEndB()));
            } else {
                edits.add(edit);
            }
        }
        return edits;
    }

    private boolean isLone(Edit left, Edit right) {
        var between = before.subList(left.getEndA(), right.getBeginA());
        int length = length(between);
        return areWords(between)
                && length <= LONE
                && length < length(left)
                && length < length(right);
    }

    private int length(Edit edit) {
        return Math.max(
                length(before.subList(edit.getBeginA(), edit.getEndA())),
                length(after.subList(edit.getBeginB(), edit.getEndB())));
    }

    private static int length(List<Token> tokens) {
        return text(tokens).length();
    }

    private void same(int i, int j, int count) {
        for (int k = 0; k < count; k++) {
            pieces.add(Piece.both(before.get(i + k), after.get(j + k)));
        }
    }

    /** The same characters cut otherwise, as marks cut them, are marked otherwise and no more. */
    private void replaced(List<Token> was, List<Token> is) {
        if (areWords(was) && areWords(is) && text(was).equals(text(is))) {
            marked(was, is);
        } else {
            was.forEach(token -> pieces.add(Piece.dropped(token)));
            is.forEach(token -> pieces.add(Piece.added(token)));
        }
    }

    private void marked(List<Token> was, List<Token> is) {
        var left = characters(was);
        var right = characters(is);
        for (int i = 0; i < left.size(); i++) {
            pieces.add(Piece.both(left.get(i), right.get(i)));
        }
    }

    private static List<Word> characters(List<Token> words) {
        return words.stream()
                .map(Word.class::cast)
                .flatMap(word ->
                        word.text()
                                .codePoints()
                                .mapToObj(c -> new Word(Character.toString(c), word.marks())))
                .toList();
    }

    private static boolean areWords(List<Token> tokens) {
        return tokens.stream().allMatch(Word.class::isInstance);
    }

    private static String text(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token instanceof Word(var text, var _) ? text : "")
                .collect(Collectors.joining());
    }
}
