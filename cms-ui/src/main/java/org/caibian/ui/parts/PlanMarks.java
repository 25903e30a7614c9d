package org.caibian.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.publication.Agenda;
import org.caibian.publication.Ahead;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The small labels that say when a draft goes out, comes free and goes down; a list asks for those
 * of a whole page at once.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class PlanMarks {

    /** The labels in a row that is drawn in the browser; {@link #on} brings what they say. */
    public static final String LIT =
            """
            ${item.held ? html`<span class="bd over"><caibian-icon name="warn"></caibian-icon>${item.held}</span>` : ''}\
            ${item.goesOut ? html`<span class="bd acc"><caibian-icon name="clock"></caibian-icon>${item.goesOut}</span>` : ''}\
            ${item.keptBack ? html`<span class="bd emb"><caibian-icon name="lock"></caibian-icon>${item.keptBack}</span>` : ''}\
            ${item.goesDown ? html`<span class="bd fill"><caibian-icon name="down"></caibian-icon>${item.goesDown}</span>` : ''}\
            """;

    private final Agenda agenda;
    private final Moments moments;
    private final Map<DraftId, Ahead> known = new HashMap<>();

    PlanMarks(Agenda agenda, Moments moments) {
        this.agenda = agenda;
        this.moments = moments;
    }

    /** Learns what lies ahead of the drafts that are about to be shown. */
    public void learn(Collection<DraftId> drafts) {
        known.keySet().removeAll(drafts);
        known.putAll(agenda.of(drafts));
    }

    /** Gives {@code row} what {@link #LIT} asks for; empty where {@code draft} names none. */
    public <T> LitRenderer<T> on(LitRenderer<T> row, Function<T, Optional<DraftId>> draft) {
        return row.withProperty("held", line -> held(of(draft.apply(line))))
                .withProperty("goesOut", line -> goesOut(of(draft.apply(line))))
                .withProperty("keptBack", line -> keptBack(of(draft.apply(line))))
                .withProperty("goesDown", line -> goesDown(of(draft.apply(line))));
    }

    /** The labels of one article. */
    public List<Span> labels(Ahead ahead) {
        var labels = new ArrayList<Span>();
        add(labels, "over", "warn", held(ahead));
        add(labels, "acc", "clock", goesOut(ahead));
        add(labels, "emb", "lock", keptBack(ahead));
        add(labels, "fill", "down", goesDown(ahead));
        return labels;
    }

    private Ahead of(Optional<DraftId> draft) {
        return draft.map(known::get).orElse(Ahead.NOTHING);
    }

    private static String held(Ahead ahead) {
        return ahead.held() ? UI.getCurrent().getTranslation("mark.held") : "";
    }

    private String goesOut(Ahead ahead) {
        return said("mark.release", ahead.release());
    }

    private String keptBack(Ahead ahead) {
        return said("mark.embargo", ahead.embargo().filter(until -> moments.isAhead(until.at())));
    }

    private String goesDown(Ahead ahead) {
        return said("mark.takeDown", ahead.takeDown());
    }

    /** On the newsroom's clock alone: a label has no room for the one it was chosen on. */
    private String said(String key, Optional<ChosenInstant> at) {
        return at.map(each -> UI.getCurrent().getTranslation(key, moments.minute(each.at())))
                .orElse("");
    }

    private static void add(List<Span> labels, String look, String icon, String said) {
        if (!said.isEmpty()) {
            var label = Bits.line("bd", new Icon(icon), Bits.words(said));
            label.addClassName(look);
            labels.add(label);
        }
    }
}
