package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.caibian.shared.PersonId;

@Schema(name = "Person", description = "A member of the staff, by real name.")
record JsonPerson(long id, String name) {

    static JsonPerson of(PersonId id, String name) {
        return new JsonPerson(id.value(), name);
    }
}
