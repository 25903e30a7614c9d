package org.caibian.ui.admin;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.ArticleNumbers;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.subject.MergeId;
import org.caibian.subject.UnmergeResult;
import org.caibian.subject.Unmerging;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.stereotype.Component;

/** Undoes a merge for whoever asks at a page, and says which articles stay with the other. */
@Component
class MergeUndo {
    private static final int NAMED = 10;

    private final Unmerging unmerging;
    private final ArticleNumbers numbers;

    MergeUndo(Unmerging unmerging, ArticleNumbers numbers) {
        this.unmerging = unmerging;
        this.numbers = numbers;
    }

    /** {@code refill} shows the page anew. */
    void undo(MergeId merge, SignedIn me, Runnable refill) {
        var result = unmerging.undo(merge, me.id());
        refill.run();
        switch (result) {
            case UnmergeResult.Refused(var why) ->
                    Notices.refuse(Saying.words("admin.unmerge." + why));
            case UnmergeResult.Undone undone when stay(undone).isEmpty() ->
                    Notices.say("admin.unmerged");
            case UnmergeResult.Undone undone -> Notices.refuse(said(undone));
        }
    }

    private static Collection<ArticleId> stay(UnmergeResult.Undone undone) {
        return Stream.concat(undone.stories().stream(), undone.drafts().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private String said(UnmergeResult.Undone undone) {
        return Stream.of(
                        Saying.words("admin.unmerged"),
                        named("admin.unmerged.stories", undone.stories()),
                        named("admin.unmerged.drafts", undone.drafts()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(Saying.words("admin.unmerged.and")));
    }

    /** All of them counted, the first by their numbers. */
    private String named(String key, Collection<ArticleId> articles) {
        if (articles.isEmpty()) {
            return "";
        }
        var first =
                numbers.of(articles).values().stream()
                        .sorted()
                        .limit(NAMED)
                        .collect(Collectors.joining(Saying.words("list.comma")));
        return Saying.words(key, articles.size(), first);
    }
}
