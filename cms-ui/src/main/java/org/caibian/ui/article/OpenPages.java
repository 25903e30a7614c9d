package org.caibian.ui.article;

import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.node.Presence;
import org.caibian.node.Presence.Reader;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Who has which article open, for as long as their page is. Nodes tell each other, and again and
 * again, so that nobody is held to be there by a node that is gone; it is kept nowhere.
 */
@Service
class OpenPages {

    /** How often a node says again who is there. */
    static final Duration AGAIN = Duration.ofSeconds(30);

    /** A node that missed that three times is gone. */
    private static final Duration GONE = AGAIN.multipliedBy(3);

    private final UUID here = UUID.randomUUID();
    private final List<Page> pages = new CopyOnWriteArrayList<>();
    private final Map<Spot, Heard> elsewhere = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenPages(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    private record Page(ArticleId article, Reader reader, Runnable wake) {}

    private record Spot(UUID node, ArticleId article) {}

    private record Heard(List<Reader> readers, Instant at) {}

    /**
     * Notes that a page of {@code person}, who is called {@code name}, shows an article, until the
     * registration is removed; {@code wake} is run whenever others come to it or leave.
     */
    Registration enter(ArticleId article, PersonId person, String name, Runnable wake) {
        var page = new Page(article, new Reader(person, name), wake);
        pages.add(page);
        changed(page);
        return () -> {
            pages.remove(page);
            changed(page);
        };
    }

    /** Who else than {@code me} has it open, by name. */
    List<String> others(ArticleId article, PersonId me) {
        return Stream.concat(readers(article), readersElsewhere(article))
                .filter(reader -> !reader.person().equals(me))
                .collect(Collectors.toMap(Reader::person, Reader::name, (name, _) -> name))
                .values()
                .stream()
                .sorted()
                .toList();
    }

    /** Tells the other nodes who is here, and forgets those that no longer tell. */
    void tellAgain() {
        pages.stream().map(Page::article).distinct().forEach(this::tell);
        var gone = clock.instant().minus(GONE);
        elsewhere.forEach((spot, heard) -> {
            if (heard.at().isBefore(gone) && elsewhere.remove(spot, heard)) {
                wake(spot.article());
            }
        });
    }

    @EventListener
    void on(Presence told) {
        if (told.node().equals(here)) {
            return;
        }
        var spot = new Spot(told.node(), told.article());
        var before =
                told.readers().isEmpty()
                        ? elsewhere.remove(spot)
                        : elsewhere.put(spot, new Heard(told.readers(), clock.instant()));
        if (before == null ? !told.readers().isEmpty() : !before.readers().equals(told.readers())) {
            wake(told.article());
        }
    }

    /** Where the program ends all pages close, and none needs to know of the others. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        pages.clear();
    }

    private void changed(Page page) {
        pages.stream()
                .filter(other -> other.article().equals(page.article()) && !other.equals(page))
                .forEach(other -> other.wake().run());
        tell(page.article());
    }

    private void wake(ArticleId article) {
        pages.stream()
                .filter(page -> page.article().equals(article))
                .forEach(page -> page.wake().run());
    }

    private void tell(ArticleId article) {
        events.publishEvent(new Presence(here, article, readers(article).distinct().toList()));
    }

    private Stream<Reader> readers(ArticleId article) {
        return pages.stream().filter(page -> page.article().equals(article)).map(Page::reader);
    }

    private Stream<Reader> readersElsewhere(ArticleId article) {
        return elsewhere.entrySet().stream()
                .filter(heard -> heard.getKey().article().equals(article))
                .flatMap(heard -> heard.getValue().readers().stream());
    }
}
