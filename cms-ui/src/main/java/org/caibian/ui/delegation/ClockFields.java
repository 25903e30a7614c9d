package org.caibian.ui.delegation;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.caibian.shared.ClockTime;
import org.caibian.ui.parts.ClockField;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/**
 * From when and until when, on the newsroom's clock. Where its clocks pass a time twice the absence
 * takes in both; one they skip means the first instant after it.
 */
final class ClockFields extends Div {
    private static final Duration STEP = Duration.ofMinutes(30);

    private final ClockField from = new ClockField("delegation.from", STEP);
    private final ClockField until = new ClockField("delegation.until", STEP);
    private final Moments moments;

    ClockFields(Moments moments) {
        this.moments = moments;
        addClassName("stackform");
        from.setValue(moments.nextHour().minusHours(1));
        until.setValue(moments.nextHour().plusDays(1));
        until.setHelperText(Saying.words("delegation.zone", moments.zone().getId()));
        add(from, until);
    }

    Optional<Instant> from() {
        return read(from)
                .map(read ->
                        switch (read) {
                            case ClockTime.Once(var instant) -> instant.at();
                            case ClockTime.Never(var next) -> next.at();
                            case ClockTime.Twice(var first, var _) -> first.at();
                        });
    }

    Optional<Instant> until() {
        return read(until)
                .map(read ->
                        switch (read) {
                            case ClockTime.Once(var instant) -> instant.at();
                            case ClockTime.Never(var next) -> next.at();
                            case ClockTime.Twice(var _, var second) -> second.at();
                        });
    }

    void fail(String why) {
        until.setErrorMessage(why);
        until.setInvalid(true);
    }

    void calm() {
        until.setInvalid(false);
    }

    private Optional<ClockTime> read(ClockField field) {
        return Optional.<LocalDateTime>ofNullable(field.getValue())
                .map(typed -> ClockTime.of(typed, moments.zone()));
    }
}
