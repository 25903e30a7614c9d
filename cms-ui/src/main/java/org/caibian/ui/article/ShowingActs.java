package org.caibian.ui.article;

import com.vaadin.flow.component.dialog.Dialog;
import org.caibian.right.Action;
import org.caibian.security.SignedIn;
import org.caibian.sharing.SharedDrafts;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.parts.Moments;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Seeing a draft as readers will, and showing it to somebody outside. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ShowingActs {
    private final SharedDrafts shares;
    private final ArticleFiles files;
    private final SignedIn me;
    private final Moments moments;

    ShowingActs(SharedDrafts shares, ArticleFiles files, SignedIn me, Moments moments) {
        this.shares = shares;
        this.files = files;
        this.me = me;
        this.moments = moments;
    }

    /** What is on the page is saved first, so that it is what is shown. */
    void offer(ArticleHead head, ArticleFile file, ArticlePage page) {
        if (file.draft().isEmpty() || !file.inside()) {
            return;
        }
        head.quiet(
                "preview.act",
                "",
                () -> {
                    page.save().run();
                    preview(file).open();
                });
    }

    private PreviewDialog preview(ArticleFile file) {
        return file.permit().allows(Action.SHARE)
                ? PreviewDialog.toShare(file.id(), () -> share(file))
                : PreviewDialog.of(file.id());
    }

    private Dialog share(ArticleFile file) {
        return new ShareDialog(shares, file.id(), me, files::name, moments);
    }
}
