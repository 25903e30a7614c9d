package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.robot.Robot;
import org.caibian.robot.RobotId;
import org.caibian.robot.RobotResult;
import org.caibian.robot.Robots;
import org.caibian.robot.Subject;
import org.caibian.security.SignedIn;
import org.caibian.shared.DeskId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;

/** The robots that say in groups of WeCom, DingTalk and Feishu what happens. */
@Route(value = "admin/robots", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class RobotsView extends Composite<Div> implements HasDynamicTitle {
    private final Robots robots;
    private final Map<DeskId, String> desks;
    private final Moments moments;
    private final SignedIn me;
    private final HouseList<Robot> list = new HouseList<>("admin.robots", this::ask);

    RobotsView(Robots robots, DeskNames names, Moments moments, SignedIn me) {
        this.robots = robots;
        desks = names.all();
        this.moments = moments;
        this.me = me;
        list.wide("admin.name", Robot::name, this::about)
                .last("admin.robots.state", "150px", this::state)
                .last("admin.change", "96px", this::change);
        getContent().addClassName("listed");
        getContent().add(new PageHead("admin.robots", this::ask), list);
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.robots");
    }

    private void fill() {
        list.setItems(
                new PagesByName<Robot>(
                                robot -> robot.id().toString(),
                                (after, limit) -> robots.after(id(after), limit))
                        ::rows);
    }

    private static Optional<RobotId> id(String after) {
        return Optional.of(after).filter(id -> !id.isEmpty()).map(Long::valueOf).map(RobotId::new);
    }

    private String about(Robot robot) {
        var subjects =
                Arrays.stream(Subject.values())
                        .filter(robot.subjects()::contains)
                        .map(each -> getTranslation("admin.robots." + each))
                        .collect(Collectors.joining(getTranslation("list.comma")));
        return getTranslation(
                "admin.robots.about",
                getTranslation("admin.robots." + robot.kind()),
                robot.desk().map(desks::get).orElseGet(() -> getTranslation("admin.robots.house")),
                subjects);
    }

    private Span state(Robot robot) {
        if (!robot.on()) {
            return Bits.words(getTranslation("admin.robots.off"), "bd");
        }
        return robot.failingSince()
                .map(since ->
                        Bits.words(
                                getTranslation("admin.robots.failing", moments.minute(since)),
                                "bd",
                                "over"))
                .orElseGet(() -> Bits.words(getTranslation("admin.robots.on"), "bd", "acc"));
    }

    private Button change(Robot robot) {
        var key = robot.on() ? "admin.robots.switchOff" : "admin.robots.switchOn";
        var button = new Button(getTranslation(key), _ -> turn(robot));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key + ".of", robot.name()));
        return button;
    }

    /** The button beside it turns it back. */
    private void turn(Robot robot) {
        var result =
                robot.on()
                        ? robots.switchOff(robot.id(), me.id())
                        : robots.switchOn(robot.id(), me.id());
        switch (result) {
            case RobotResult.Done _ ->
                    Notices.say(
                            robot.on() ? "admin.robots.off.now" : "admin.robots.on.now",
                            robot.name());
            case RobotResult.NotAllowed _ -> Notices.refuse(getTranslation("admin.notAllowed"));
            case RobotResult.Unknown _, RobotResult.Unusable _ ->
                    Notices.refuse(getTranslation("admin.robots.unknown"));
        }
        fill();
    }

    private void ask() {
        var form = new RobotForm(desks);
        new EntryDialog(
                        getTranslation("admin.robots.add"),
                        "admin.robots.add",
                        () -> add(form),
                        form.fields())
                .saying(() -> getTranslation("admin.robots.added", form.typed().name().strip()))
                .open();
    }

    private Optional<Fault> add(RobotForm form) {
        var result = robots.add(form.typed(), me.id());
        if (result instanceof RobotResult.Done) {
            fill();
        }
        return form.fault(result);
    }
}
