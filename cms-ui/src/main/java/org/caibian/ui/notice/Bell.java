package org.caibian.ui.notice;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import org.caibian.notice.Notices;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.jspecify.annotations.Nullable;

/** Says how many notices are unread, by itself as they come, and opens their list. */
public final class Bell extends Composite<Span> {
    private final NativeButton button = new NativeButton();
    private final Span count = Bits.words("", "count");
    private final Span spoken = Bits.words("", "spoken");
    private final NoticeList list;
    private final Bells bells;
    private @Nullable Registration hung;

    Bell(NoticeList list, Bells bells) {
        this.list = list;
        this.bells = bells;
        count.getElement().setAttribute("aria-hidden", "true");
        spoken.getElement().setAttribute("role", "status");
        button.add(new Icon("bell"), count);
        button.addClickListener(_ -> open());
        button.getElement().setAttribute("aria-keyshortcuts", "N");
        button.getElement().setAttribute("aria-haspopup", "dialog");
        getContent().addClassName("bell");
        getContent().add(button, spoken);
    }

    /** Opens the list, as a press does. */
    public void open() {
        list.open();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        // Where the page closes meanwhile there is nobody left to tell.
        var ring = attached.getUI().accessLater(this::ring, () -> {});
        hung = bells.hang(list.person(), ring);
        count(list.unread());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (hung != null) {
            hung.remove();
            hung = null;
        }
    }

    private void ring() {
        int unread = list.unread();
        count(unread);
        spoken.setText(unread == 0 ? "" : said(unread));
        list.refresh();
    }

    private void count(int unread) {
        var many = unread >= Notices.MOST_COUNTED;
        count.setText(many ? Notices.MOST_COUNTED - 1 + "+" : Integer.toString(unread));
        count.setVisible(unread > 0);
        button.setAriaLabel(unread == 0 ? getTranslation("notices.none") : said(unread));
        button.setTitle(getTranslation("notices.title"));
    }

    private String said(int unread) {
        return unread >= Notices.MOST_COUNTED
                ? getTranslation("notices.manyUnread", Notices.MOST_COUNTED - 1)
                : getTranslation("notices.unread", unread);
    }
}
