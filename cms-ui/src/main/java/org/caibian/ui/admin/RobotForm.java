package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.robot.Kind;
import org.caibian.robot.NewRobot;
import org.caibian.robot.RobotResult;
import org.caibian.robot.Subject;
import org.caibian.shared.DeskId;
import org.caibian.ui.parts.SecretField;

/** The fields of a robot, and what is said at them. */
final class RobotForm {
    private final TextField name = new TextField(words("admin.name"));
    private final Select<Kind> kind = new Select<>();
    private final SecretField address = new SecretField(words("admin.robots.address"));
    private final SecretField secret = new SecretField(words("admin.robots.secret"));
    private final Select<DeskId> desk = new Select<>();
    private final CheckboxGroup<Subject> subjects = new CheckboxGroup<>();

    /** For a robot of one of those desks, by what they are called, or of the whole house. */
    RobotForm(Map<DeskId, String> desks) {
        name.setHelperText(words("admin.robots.name.hint"));
        kind.setLabel(words("admin.robots.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> words("admin.robots." + each));
        kind.setValue(Kind.WECOM);
        address.setHelperText(words("admin.robots.address.hint"));
        secret.setHelperText(words("admin.robots.secret.hint"));
        desk.setLabel(words("admin.robots.desk"));
        desk.setItems(desks.keySet());
        desk.setEmptySelectionAllowed(true);
        desk.setEmptySelectionCaption(words("admin.robots.house"));
        desk.setItemLabelGenerator(
                each -> each == null ? words("admin.robots.house") : desks.get(each));
        subjects.setLabel(words("admin.robots.subjects"));
        subjects.setItems(Subject.values());
        subjects.setItemLabelGenerator(each -> words("admin.robots." + each));
        subjects.setValue(Set.of(Subject.ALARMS, Subject.WITHDRAWALS));
    }

    Component[] fields() {
        return new Component[] {name, kind, address, secret, desk, subjects};
    }

    NewRobot typed() {
        return new NewRobot(
                kind.getValue(),
                name.getValue(),
                Optional.ofNullable(desk.getValue()),
                address.getValue(),
                secret.getValue(),
                subjects.getValue());
    }

    /** What is wrong, at its field; empty when the robot was added. */
    Optional<Fault> fault(RobotResult result) {
        return switch (result) {
            case RobotResult.Done _ -> Optional.empty();
            case RobotResult.Unusable(var field) ->
                    Optional.of(
                            switch (field) {
                                case "address" ->
                                        Fault.at(address, words("admin.robots.unusable.address"));
                                case "secret" ->
                                        Fault.at(secret, words("admin.robots.unusable.secret"));
                                case "subjects" ->
                                        Fault.at(subjects, words("admin.robots.unusable.subjects"));
                                default -> Fault.at(name, words("admin.robots.unusable.name"));
                            });
            case RobotResult.Unknown _ -> Optional.of(Fault.ofAll(words("admin.robots.unknown")));
            case RobotResult.NotAllowed _ -> Optional.of(Fault.ofAll(words("admin.notAllowed")));
        };
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
