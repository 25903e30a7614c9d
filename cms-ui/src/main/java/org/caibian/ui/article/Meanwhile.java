package org.caibian.ui.article;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.caibian.security.SignedIn;
import org.caibian.ui.article.file.ArticleFile;

/** What becomes of an open article on its page once it was changed, here or by others. */
final class Meanwhile {
    private final OpenArticle article;
    private final Workbench bench;
    private final SignedIn me;
    private final List<Case> cases;

    /** What is done where something is so. */
    private record Case(Predicate<ArticleFile> is, Consumer<ArticleFile> then) {}

    Meanwhile(OpenArticle article, Workbench bench, SignedIn me) {
        this.article = article;
        this.bench = bench;
        this.me = me;
        var unsaved = bench.branches().unsaved();
        cases =
                List.of(
                        new Case(bench.locks()::hasCome, _ -> article.write()),
                        new Case(_ -> unsaved.isSettled(), _ -> article.reload()),
                        // Nothing is drawn anew under the pointer for what is on the page already.
                        new Case(article::isShown, article::tell),
                        new Case(article::isShownButForItsSide, article::goOnWith),
                        new Case(_ -> bench.isSuggesting(), article::refresh),
                        new Case(article::goesOn, article::goOnWith),
                        new Case(_ -> bench.hasUnsaved(), this::keep),
                        new Case(_ -> true, _ -> article.reload()));
    }

    /** Does what the first of the cases asks for that it is. */
    void changed() {
        article.file().ifPresent(this::changed);
    }

    /** Whoever wrote has given no sign of life for a while, or one that nobody was told of. */
    void looksAtLock() {
        article.file()
                .ifPresent(file -> {
                    if (file.writer(me.id()).isPresent()) {
                        article.tell(file);
                    } else {
                        changed(file);
                    }
                });
    }

    private void changed(ArticleFile file) {
        cases.stream()
                .filter(each -> each.is().test(file))
                .findFirst()
                .ifPresent(first -> first.then().accept(file));
    }

    /** Says why what was typed can no longer be kept, and leaves it where it is. */
    private void keep(ArticleFile file) {
        bench.save();
        article.tell(file);
    }
}
