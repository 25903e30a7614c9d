package org.caibian.ui.load;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.DeskLoad;
import org.caibian.article.DeskLoads;
import org.caibian.article.LoadResult;
import org.caibian.publication.OpenLook;
import org.caibian.publication.SecondLooks;
import org.caibian.security.SignedIn;
import org.caibian.staff.Desk;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Changes;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Saying;
import org.caibian.ui.parts.TabBar;
import org.caibian.ui.shell.DeskChoice;
import org.caibian.ui.shell.MainLayout;

/**
 * Who on a desk holds what, and what is late (部门负荷), for its chiefs and the chief editor, and for
 * editors while they stand in for one of them.
 */
@Route(value = "load", layout = MainLayout.class)
@RolesAllowed({"EDITOR", "DESK_CHIEF", "CHIEF_EDITOR"})
public class LoadView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final DeskLoads loads;
    private final SecondLooks looks;
    private final DeskChoice desks;
    private final SignedIn me;
    private final Shares shares;
    private final Div tabs = Bits.block("lf");
    private final LoadSum sum = new LoadSum();
    private final Div list = Bits.block("shares");
    private Optional<Desk> shown = Optional.empty();

    LoadView(
            DeskLoads loads,
            SecondLooks looks,
            DeskChoice desks,
            SignedIn me,
            Shares shares,
            Changes changes) {
        this.loads = loads;
        this.looks = looks;
        this.desks = desks;
        this.me = me;
        this.shares = shares;
        getContent().addClassName("loadpage");
        var delegation = new Anchor("delegation", getTranslation("delegation.title"));
        delegation.addClassName("textlink");
        getContent()
                .add(
                        Bits.block(
                                "lh",
                                new H1(getTranslation("load.title")),
                                sum,
                                Bits.grow(),
                                delegation),
                        tabs,
                        list);
        shares.onDone(this::fill);
        changes.watch(this, this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var led = desks.led(me);
        if (led.isEmpty()) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
        var asked = event.getLocation().getQueryParameters().getSingleParameter("desk");
        var picked = desks.shown(me);
        shown =
                led.stream()
                        .filter(desk -> asked.filter(desk.code()::equals).isPresent())
                        .findFirst()
                        .or(() ->
                                led.stream().filter(desk -> picked.contains(desk.id())).findFirst())
                        .or(() -> led.stream().findFirst());
        choose(led);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("load.title");
    }

    private void choose(List<Desk> led) {
        tabs.removeAll();
        tabs.setVisible(led.size() > 1);
        var bar = new TabBar<String>(getTranslation("load.desks"), this::go);
        led.forEach(desk -> bar.tab(desk.code(), DeskNames.of(desk)));
        shown.map(Desk::code).ifPresent(bar::mark);
        tabs.add(bar);
    }

    private void fill() {
        list.removeAll();
        shown.ifPresent(desk -> {
            switch (loads.of(desk.id(), me.id())) {
                case LoadResult.Shown(var load) -> show(load, looks.openOn(desk.id(), me.id()));
                case LoadResult.Refused(var why) ->
                        list.add(Bits.block("reason", Bits.words(Saying.refusal(why))));
            }
        });
    }

    private void show(DeskLoad load, List<OpenLook> open) {
        var again = shares.again(open);
        sum.show(load, again);
        if (!open.isEmpty()) {
            list.add(shares.of(again));
        }
        if (load.unclaimed().tasks() > 0) {
            list.add(shares.of(load.unclaimed(), again));
        }
        load.shares().stream()
                .filter(share -> share.tasks() > 0)
                .forEach(share -> list.add(shares.of(share, again)));
        list.add(
                shares.free(
                        load.shares().stream().filter(share -> share.tasks() == 0).toList(),
                        load.moreIdle(),
                        again));
    }

    private void go(String desk) {
        getUI().ifPresent(ui -> ui.navigate("load", QueryParameters.simple(Map.of("desk", desk))));
    }
}
