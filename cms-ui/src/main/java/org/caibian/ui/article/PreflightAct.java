package org.caibian.ui.article;

import org.caibian.publication.Preflights;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.parts.Moments;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Seeing what a release would do, as everything stands when it is asked (签发预演). */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PreflightAct {
    private final Preflights preflights;
    private final ArticleFiles files;
    private final Moments moments;

    PreflightAct(Preflights preflights, ArticleFiles files, Moments moments) {
        this.preflights = preflights;
        this.files = files;
        this.moments = moments;
    }

    void offer(ArticleHead head, ArticleFile file) {
        head.quiet("preflight.act", "", () -> show(file));
    }

    private void show(ArticleFile file) {
        preflights
                .of(file.id())
                .ifPresent(
                        preflight -> new PreflightDialog(preflight, files::name, moments).open());
    }
}
