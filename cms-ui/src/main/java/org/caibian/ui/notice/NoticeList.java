package org.caibian.ui.notice;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caibian.notice.LetterChoices;
import org.caibian.notice.Notice;
import org.caibian.notice.NoticeId;
import org.caibian.notice.Notices;
import org.caibian.security.SignedIn;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;

/** The notices of one person, newest first; new ones join above without moving the focus. */
final class NoticeList extends Dialog {
    private static final int PAGE = 20;

    private final Map<NoticeId, NoticeLine> shown = new LinkedHashMap<>();
    private final Div lines = Bits.block("nlines");
    private final Button earlier = new Button(getTranslation("notices.earlier"), _ -> goOn());
    private final Button readAll = new Button(getTranslation("notices.readAll"), _ -> readAll());
    private final Notices notices;
    private final Moments moments;
    private final SignedIn me;
    private Optional<Keyset> next = Optional.empty();

    NoticeList(Notices notices, LetterChoices letters, Moments moments, SignedIn me) {
        this.notices = notices;
        this.moments = moments;
        this.me = me;
        var close = new Button(new Icon("x"), _ -> close());
        close.setAriaLabel(getTranslation("notices.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        readAll.addThemeVariants(ButtonVariant.TERTIARY);
        readAll.addClickShortcut(Key.KEY_A).listenOn(this);
        readAll.getElement().setAttribute("aria-keyshortcuts", "A");
        readAll.setSuffixComponent(Bits.key("A"));
        earlier.addThemeVariants(ButtonVariant.TERTIARY);
        setHeaderTitle(getTranslation("notices.title"));
        var choose =
                new Button(
                        getTranslation("letters.title"),
                        _ -> new LetterChoiceDialog(letters, me.id()).open());
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        getHeader().add(readAll, choose, close);
        addClassName("noticelist");
        addThemeName("no-padding");
        add(lines, earlier);
        addOpenedChangeListener(opened -> begin(opened.isOpened()));
    }

    PersonId person() {
        return me.id();
    }

    int unread() {
        return notices.unread(me.id());
    }

    /**
     * Brings an open list up to date; it begins anew where more came than a page of it, so that
     * none is read unseen that came between.
     */
    void refresh() {
        if (!isOpened()) {
            return;
        }
        var newest = newest();
        var ids = newest.items().stream().map(Notice::id).toList();
        if (newest.next().isPresent() && Collections.disjoint(ids, shown.keySet())) {
            begin(true);
        } else {
            show(newest);
        }
    }

    private void begin(boolean opened) {
        lines.removeAll();
        shown.clear();
        if (!opened) {
            return;
        }
        var newest = newest();
        show(newest);
        endAt(newest.next());
    }

    private Slice<Notice> newest() {
        return notices.newest(me.id(), Keyset.START, PAGE);
    }

    private void show(Slice<Notice> newest) {
        if (shown.isEmpty()) {
            lines.removeAll();
        }
        int above = 0;
        for (var notice : newest.items()) {
            var line = shown.get(notice.id());
            if (line == null) {
                lines.addComponentAtIndex(above++, added(notice));
            } else {
                line.setRead(notice.read());
            }
        }
        if (shown.isEmpty()) {
            lines.add(nothingYet());
        }
        readAll.setVisible(!shown.isEmpty());
    }

    private void goOn() {
        next.ifPresent(from -> {
            var older = notices.newest(me.id(), from, PAGE);
            older.items().forEach(notice -> lines.add(added(notice)));
            endAt(older.next());
        });
    }

    private NoticeLine added(Notice notice) {
        var line = new NoticeLine(notice, me, moments, () -> follow(notice));
        shown.put(notice.id(), line);
        return line;
    }

    private void endAt(Optional<Keyset> end) {
        next = end;
        earlier.setVisible(end.isPresent());
    }

    private void follow(Notice notice) {
        notices.read(notice.id(), me.id());
        NoticeWay.of(notice, me).ifPresent(_ -> close());
    }

    private void readAll() {
        shown.keySet().stream()
                .max((one, other) -> Long.compare(one.value(), other.value()))
                .ifPresent(newest -> notices.readAll(newest, me.id()));
        shown.values().forEach(line -> line.setRead(true));
    }

    private Div nothingYet() {
        return Bits.block(
                "empty",
                new Icon("bell"),
                Bits.bold(getTranslation("notices.empty")),
                Bits.words(getTranslation("notices.empty.hint")));
    }
}
