package org.caibian.ui.trouble;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A page with one thing to say and the ways on. */
final class PlainPage extends Main {
    PlainPage() {
        addClassName("plainpage");
    }

    void say(String number, String title, String hint) {
        var no = new Span(number);
        no.addClassName("no");
        var desk = new Anchor("/desk/", getTranslation("trouble.toDesk"));
        desk.addClassNames("linkbutton", "p");
        desk.setRouterIgnore(true);
        var site = new Anchor("/", getTranslation("trouble.toSite"));
        site.addClassName("linkbutton");
        site.setRouterIgnore(true);
        var acts = new Div(desk, site);
        acts.addClassName("acts");
        removeAll();
        add(no, new H1(getTranslation(title)), new Paragraph(getTranslation(hint)), acts);
    }
}
