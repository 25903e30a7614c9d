package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.robot.Kind;
import org.caibian.robot.NewRobot;
import org.caibian.robot.Robot;
import org.caibian.robot.RobotId;
import org.caibian.robot.RobotResult;
import org.caibian.robot.Robots;
import org.caibian.robot.Subject;
import org.caibian.security.SignedIn;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.signin.SessionId;
import org.caibian.staff.Role;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Moments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class RobotsViewTest extends BrowserlessTest {
    private static final SignedIn ZHOU =
            new SignedIn(
                    new PersonId(9),
                    "zhouyuan",
                    "周远",
                    "",
                    Set.of(Role.ADMIN),
                    true,
                    0,
                    SessionId.fresh());
    private static final DeskId FINANCE = new DeskId(1);
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    private final Robots robots = mock(Robots.class);
    private final Moments moments = mock(Moments.class);

    @BeforeEach
    void inChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        when(moments.minute(any())).thenReturn("09:00");
    }

    @Test
    void eachSaysWhoseItIsWhatItSpeaksOfAndHowThatGoes() {
        open(
                robot(1, true, Optional.of(FINANCE), Optional.of(NINE)),
                robot(2, false, Optional.empty(), Optional.empty()));

        assertThat(about(0)).isEqualTo("钉钉，财经部：报警与超期、撤稿与下线");
        assertThat(about(1)).startsWith("钉钉，全社：");
        assertThat(state(0)).isEqualTo("09:00起发不出");
        assertThat(state(1)).isEqualTo("已停用");
    }

    @Test
    void oneIsSwitchedOffAndOnAgainWithOnePress() {
        open(robot(1, true, Optional.empty(), Optional.empty()));
        when(robots.switchOff(any(), any())).thenReturn(new RobotResult.Done(new RobotId(1)));

        change(0).click();

        verify(robots).switchOff(new RobotId(1), ZHOU.id());
        when(robots.switchOn(any(), any())).thenReturn(new RobotResult.Done(new RobotId(1)));
        open(robot(1, false, Optional.empty(), Optional.empty()));
        change(0).click();
        verify(robots).switchOn(new RobotId(1), ZHOU.id());
    }

    @Test
    void whatCannotBeUsedIsSaidAtItsFieldAndStaysTyped() {
        open();
        when(robots.add(any(), any())).thenReturn(new RobotResult.Unusable("address"));
        press("添加机器人");
        find(TextField.class).single().setValue("值班群");
        find(PasswordField.class).atIndex(1).setValue("https://news.example/hook");

        test(find(Button.class).withText("添加机器人").atIndex(3)).click();

        verify(robots)
                .add(
                        new NewRobot(
                                Kind.WECOM,
                                "值班群",
                                Optional.empty(),
                                "https://news.example/hook",
                                "",
                                Set.of(Subject.ALARMS, Subject.WITHDRAWALS)),
                        ZHOU.id());
        assertThat(find(PasswordField.class).atIndex(1).getErrorMessage()).contains("整条复制");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("值班群");
    }

    private void open(Robot... all) {
        UI.getCurrent().removeAll();
        when(robots.after(any(), anyInt())).thenReturn(List.of(all));
        var names = mock(DeskNames.class);
        when(names.all()).thenReturn(Map.of(FINANCE, "财经部"));
        UI.getCurrent().add(new RobotsView(robots, names, moments, ZHOU));
    }

    private String about(int row) {
        return String.valueOf(
                test(find(Grid.class).single())
                        .getLitRendererPropertyValue(row, 0, "second", String.class));
    }

    private String state(int row) {
        return ((Span) test(find(Grid.class).single()).getCellComponent(row, 1)).getText();
    }

    private Button change(int row) {
        return (Button) test(find(Grid.class).single()).getCellComponent(row, 2);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).atIndex(1)).click();
    }

    private static Robot robot(
            long id, boolean on, Optional<DeskId> desk, Optional<Instant> failing) {
        return new Robot(
                new RobotId(id),
                Kind.DINGTALK,
                "值班群" + id,
                desk,
                Set.of(Subject.ALARMS, Subject.WITHDRAWALS),
                on,
                Optional.empty(),
                failing);
    }
}
