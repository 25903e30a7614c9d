package org.caibian.ui.receipt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Newsroom;
import org.caibian.ui.parts.Changes;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.shell.MainLayout;

/**
 * The receipt of a withdrawal (撤稿回执), which fills while channels let go of the story; without a
 * number, that of the latest.
 */
@Route(value = "articles/:article/receipt/:number?", layout = MainLayout.class)
@PermitAll
public class ReceiptView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final ReceiptFiles files;
    private final SignedIn me;
    private final Newsroom newsroom;
    private final Moments moments;

    /** Also read where a change was made, outside this page's session. */
    private volatile Optional<ArticleId> article = Optional.empty();

    private Optional<String> number = Optional.empty();

    ReceiptView(
            ReceiptFiles files, SignedIn me, Newsroom newsroom, Moments moments, Changes changes) {
        this.files = files;
        this.me = me;
        this.newsroom = newsroom;
        this.moments = moments;
        getContent().addClassName("rc");
        changes.watch(
                this,
                change -> change.isAct() && article.filter(change.article()::equals).isPresent(),
                () -> file().ifPresent(this::show));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        article = event.getRouteParameters().get("article").flatMap(ArticleId::parse);
        number = event.getRouteParameters().get("number");
        show(file().orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("receipt.title");
    }

    private Optional<ReceiptFile> file() {
        return article.flatMap(id -> files.find(id, number, me.id()));
    }

    private void show(ReceiptFile file) {
        getContent().removeAll();
        getContent()
                .add(
                        new ReceiptSheet(file, newsroom.name(), moments),
                        new ReceiptCourse(file, moments));
    }
}
