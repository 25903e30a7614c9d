package org.caibian.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.reader.Comment;

/**
 * What readers said under a story, answers below what they answer; {@code all} counts every one.
 */
record CommentThread(List<Said> said, int shown, int all) {

    /** One comment with the answers to it. */
    record Said(
            String name,
            String words,
            Moment at,
            int agreed,
            boolean byAuthor,
            List<Said> answers) {}

    /** An answer whose question is not among the newest stands by itself. */
    static CommentThread of(List<Comment> newest, int all, NewsroomTime time) {
        var there = newest.stream().map(Comment::id).collect(Collectors.toUnmodifiableSet());
        var answers =
                newest.stream()
                        .filter(comment -> answered(comment, there).isPresent())
                        .sorted(Comparator.comparing(Comment::saidAt))
                        .collect(
                                Collectors.groupingBy(
                                        comment -> answered(comment, there).orElseThrow()));
        var said =
                newest.stream()
                        .filter(comment -> answered(comment, there).isEmpty())
                        .map(comment ->
                                said(comment, answers.getOrDefault(comment.id(), List.of()), time))
                        .toList();
        return new CommentThread(said, newest.size(), Math.max(all, newest.size()));
    }

    private static Said said(Comment comment, List<Comment> answers, NewsroomTime time) {
        return new Said(
                comment.screenName(),
                comment.words(),
                time.near(comment.saidAt()),
                comment.agreed(),
                comment.byAuthor(),
                answers.stream().map(answer -> said(answer, List.of(), time)).toList());
    }

    private static Optional<Long> answered(Comment comment, Set<Long> there) {
        return comment.answers().filter(there::contains);
    }
}
