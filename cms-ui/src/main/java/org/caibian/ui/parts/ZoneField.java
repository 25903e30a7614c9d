package org.caibian.ui.parts;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A time zone by the name people know it by and how far its clocks are from UTC on a day; its id
 * stands beside it, and finds it, too.
 */
public final class ZoneField extends ComboBox<ZoneId> {
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("O", Locale.ROOT);
    private static final String CHOICE =
            "<span class=\"srcopt\"><span>${item.name}</span><small>${item.id}</small></span>";

    private LocalDateTime clock;

    /** A field under the label of {@code key} that names the zones as they are at {@code clock}. */
    public ZoneField(String key, LocalDateTime clock) {
        super(Saying.words(key));
        this.clock = clock;
        setItems(this::matches, all(clock));
        setRenderer(
                LitRenderer.<ZoneId>of(CHOICE)
                        .withProperty("name", this::name)
                        .withProperty("id", ZoneId::getId));
        setItemLabelGenerator(this::name);
        addValueChangeListener(
                _ -> setHelperText(Optional.ofNullable(getValue()).map(ZoneId::getId).orElse("")));
        setWidthFull();
    }

    /** Names them as they are at that time: most clocks are set twice a year somewhere. */
    public void on(LocalDateTime time) {
        if (!time.equals(clock)) {
            clock = time;
            setItemLabelGenerator(this::name);
        }
    }

    /** From west to east. */
    private static List<ZoneId> all(LocalDateTime clock) {
        return ZoneId.getAvailableZoneIds().stream()
                .map(ZoneId::of)
                .sorted(
                        Comparator.<ZoneId>comparingInt(
                                        zone -> zone.getRules().getOffset(clock).getTotalSeconds())
                                .thenComparing(ZoneId::getId))
                .toList();
    }

    private boolean matches(ZoneId zone, String typed) {
        var asked = typed.strip().toLowerCase(Locale.ROOT);
        return name(zone).toLowerCase(Locale.ROOT).contains(asked)
                || zone.getId().replace('_', ' ').toLowerCase(Locale.ROOT).contains(asked)
                || zone.getId().toLowerCase(Locale.ROOT).contains(asked);
    }

    String name(ZoneId zone) {
        var offset = OFFSET.format(clock.atZone(zone)).replace("GMT", "UTC");
        return zone.getDisplayName(TextStyle.FULL, getLocale()) + " " + offset;
    }
}
