package org.caibian.robot;

import java.util.Optional;
import java.util.Set;
import org.caibian.shared.DeskId;

/** A robot as it is typed in; the secret may be blank where the group asks for none. */
public record NewRobot(
        Kind kind,
        String name,
        Optional<DeskId> desk,
        String address,
        String secret,
        Set<Subject> subjects) {

    public NewRobot {
        subjects = Set.copyOf(subjects);
    }

    @Override
    public String toString() {
        return "New robot " + name;
    }
}
