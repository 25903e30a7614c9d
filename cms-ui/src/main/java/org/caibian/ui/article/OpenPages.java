package org.caibian.ui.article;

import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Who has which article open, for as long as their page is. It is known to this node alone, and
 * kept nowhere.
 */
@Service
class OpenPages {
    private final List<Page> pages = new CopyOnWriteArrayList<>();

    private record Page(ArticleId article, PersonId person, String name, Runnable wake) {}

    /**
     * Notes that a page of {@code person}, who is called {@code name}, shows an article, until the
     * registration is removed; {@code wake} is run whenever others come to it or leave.
     */
    Registration enter(ArticleId article, PersonId person, String name, Runnable wake) {
        var page = new Page(article, person, name, wake);
        pages.add(page);
        wakeOthers(page);
        return () -> {
            pages.remove(page);
            wakeOthers(page);
        };
    }

    /** Who else than {@code me} has it open, by name. */
    List<String> others(ArticleId article, PersonId me) {
        return pages.stream()
                .filter(page -> page.article().equals(article) && !page.person().equals(me))
                .collect(Collectors.toMap(Page::person, Page::name, (name, _) -> name))
                .values()
                .stream()
                .sorted()
                .toList();
    }

    /** Where the program ends all pages close, and none needs to know of the others. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        pages.clear();
    }

    private void wakeOthers(Page page) {
        pages.stream()
                .filter(other -> other.article().equals(page.article()) && !other.equals(page))
                .forEach(other -> other.wake().run());
    }
}
