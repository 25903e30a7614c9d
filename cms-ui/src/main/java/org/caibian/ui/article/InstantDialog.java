package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.ClockTime;
import org.caibian.ui.article.PlanWords.Said;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.ClockField;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.caibian.ui.parts.ZoneField;

/**
 * Asks for a time on the clock and the zone it is meant in, and what is typed stays until it is
 * taken; where clocks skip that time or pass it twice it says so.
 */
public final class InstantDialog extends Dialog {
    private static final Duration STEP = Duration.ofMinutes(15);

    private final ClockField time = new ClockField("instant.time", STEP);
    private final ZoneField zone;
    private final Select<ChosenInstant> which = new Select<>();
    private final Span hint = Bits.words("", "lbl");
    private final Button go = new Button(Saying.words("instant.act"), _ -> go());
    private final Optional<ChosenInstant> present;
    private final Moments moments;
    private final Function<ChosenInstant, Said> take;
    private final Runnable done;

    /** Asks for an instant, {@code present} at first; {@code take} says what came of it. */
    public InstantDialog(
            String title,
            Optional<ChosenInstant> present,
            Moments moments,
            Function<ChosenInstant, Said> take,
            Runnable done) {
        this.present = present;
        this.moments = moments;
        this.take = take;
        this.done = done;
        setHeaderTitle(title);
        setWidth("min(480px, 96vw)");
        var first =
                present.map(chosen -> chosen.onTheClock().toLocalDateTime())
                        .orElseGet(moments::nextHour);
        time.setValue(first);
        zone = new ZoneField("instant.zone", first);
        zone.setValue(present.map(ChosenInstant::zone).orElseGet(moments::zone));
        which.setLabel(Saying.words("instant.twice"));
        which.setWidthFull();
        which.addValueChangeListener(_ -> sayWhatIsNeeded());
        hint.getElement().setAttribute("role", "status");
        add(time, zone, which, hint);
        time.addValueChangeListener(_ -> {
            Optional.ofNullable(time.getValue()).ifPresent(zone::on);
            read();
        });
        zone.addValueChangeListener(_ -> read());
        addOpenedChangeListener(_ -> time.focus());
        read();
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(Saying.words("cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, go);
    }

    /** Asks for {@code more} below the time. */
    InstantDialog asking(TextField more) {
        more.setWidthFull();
        addComponentAtIndex(2, more);
        return this;
    }

    private Optional<ClockTime> typed() {
        return Optional.<LocalDateTime>ofNullable(time.getValue())
                .flatMap(clock ->
                        Optional.ofNullable(zone.getValue())
                                .map(where -> ClockTime.of(clock, where)));
    }

    private void read() {
        time.setInvalid(false);
        which.setVisible(false);
        hint.setText("");
        typed().ifPresent(typed -> {
            switch (typed) {
                case ClockTime.Once(var instant) -> hint.setText(inNewsroom(instant));
                case ClockTime.Never(var next) ->
                        fail(Saying.words("instant.never", moments.chosen(next)));
                case ClockTime.Twice(var first, var second) -> {
                    which.setItemLabelGenerator(each ->
                            Saying.words(
                                    each.equals(first) ? "instant.first" : "instant.second",
                                    each.onTheClock().getOffset().getId()));
                    which.setItems(List.of(first, second));
                    // Whoever asks says which, unless they have before.
                    present.filter(List.of(first, second)::contains).ifPresent(which::setValue);
                    which.setVisible(true);
                }
            }
        });
        sayWhatIsNeeded();
    }

    private void sayWhatIsNeeded() {
        which.setInvalid(false);
        go.setText(Saying.words(isWhichNeeded() ? "instant.which" : "instant.act"));
    }

    private boolean isWhichNeeded() {
        return which.isVisible() && which.isEmpty();
    }

    private String inNewsroom(ChosenInstant instant) {
        return instant.zone().equals(moments.zone())
                ? ""
                : Saying.words("instant.here", moments.exact(instant.at()));
    }

    private void go() {
        var chosen =
                typed().flatMap(typed ->
                        switch (typed) {
                            case ClockTime.Once(var instant) -> Optional.of(instant);
                            case ClockTime.Never _ -> Optional.<ChosenInstant>empty();
                            case ClockTime.Twice _ -> Optional.ofNullable(which.getValue());
                        });
        if (chosen.isEmpty()) {
            ask();
            return;
        }
        var said = take.apply(chosen.get());
        if (said.isDone()) {
            close();
            Notices.tell(said.words());
            done.run();
        } else {
            fail(said.words());
        }
    }

    private void ask() {
        if (isWhichNeeded()) {
            which.setErrorMessage(Saying.words("instant.which"));
            which.setInvalid(true);
            which.focus();
        } else if (!time.isInvalid()) {
            fail(Saying.words("instant.needed"));
        }
    }

    private void fail(String why) {
        time.setErrorMessage(why);
        time.setInvalid(true);
    }
}
