package org.caibian.ui.editor;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.caibian.text.Anchor;

/**
 * Words that were chosen on a page to say something of them, or to propose others; none for the
 * story as a whole.
 */
public record ChosenPassage(Optional<Anchor> anchor, boolean suggest) {
    private static final String DETAIL = "event.detail";
    private static final String ID = "event.detail.id";
    private static final String ACCEPT = "event.detail.accept";

    /** Tells {@code chosen} of words that are chosen anywhere on {@code page}. */
    public static Registration onChosen(Element page, Consumer<ChosenPassage> chosen) {
        return page.addEventListener("passage-chosen", event -> chosen.accept(of(event)))
                .addEventData(DETAIL);
    }

    /** Tells {@code chosen} which of the remarks drawn on {@code page} is to be read. */
    public static Registration onRemark(Element page, LongConsumer chosen) {
        return page.addEventListener(
                        "remark-chosen",
                        event -> chosen.accept(event.getEventData().get(ID).asLong(0)))
                .addEventData(ID);
    }

    /** What is done to a suggestion right below its words. */
    @FunctionalInterface
    public interface Settling {
        /** Accepts the suggestion of that id, or refuses it. */
        void settle(long id, boolean accept);
    }

    /** Tells {@code act} what is done on {@code page} to a suggestion that is drawn there. */
    public static Registration onSettled(Element page, Settling act) {
        return page.addEventListener(
                        "suggestion-settled",
                        event ->
                                act.settle(
                                        event.getEventData().get(ID).asLong(0),
                                        event.getEventData().get(ACCEPT).asBoolean(false)))
                .addEventData(ID)
                .addEventData(ACCEPT);
    }

    private static ChosenPassage of(DomEvent event) {
        var told = event.getEventData().get(DETAIL);
        var anchor =
                Anchor.of(told.path("quote").asString(""))
                        .map(words ->
                                new Anchor(
                                        told.path("line").asInt(0),
                                        told.path("at").asInt(0),
                                        words.quote(),
                                        told.path("before").asString(""),
                                        told.path("after").asString("")));
        return new ChosenPassage(anchor, told.path("suggest").asBoolean(false));
    }
}
