package org.caibian.ui.parts;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.stream.Collectors;
import org.caibian.shared.DeskId;
import org.caibian.staff.Desk;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;

/** What the desks of the house are called, in the language of the page. */
@Component
public class DeskNames {
    private final Staff staff;

    DeskNames(Staff staff) {
        this.staff = staff;
    }

    /** All of them. */
    public Map<DeskId, String> all() {
        return staff.desksEver().stream().collect(Collectors.toMap(Desk::id, DeskNames::of));
    }

    /** One of them. */
    public static String of(Desk desk) {
        return isEnglish() ? desk.nameEn() : desk.name();
    }

    /** What it is called in the other language. */
    public static String otherwise(Desk desk) {
        return isEnglish() ? desk.name() : desk.nameEn();
    }

    private static boolean isEnglish() {
        return UI.getCurrent().getLocale().getLanguage().equals("en");
    }
}
