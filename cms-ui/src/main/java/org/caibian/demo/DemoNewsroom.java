package org.caibian.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code demo/newsroom.yaml} says: the house before the first story. */
record DemoNewsroom(
        @JsonProperty(required = true) String password,
        List<Desk> desks,
        List<Section> sections,
        List<Topic> topics,
        Set<String> tags,
        List<Supplier> sources,
        List<Person> people,
        List<Absence> absences,
        @JsonProperty(required = true) Opinions opinions,
        @JsonProperty(required = true) String credit,
        List<Picture> pictures) {

    record Desk(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String english) {}

    record Section(
            @JsonProperty(required = true) String slug,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String english) {}

    record Topic(
            @JsonProperty(required = true) String slug,
            @JsonProperty(required = true) String name) {}

    /** A unit that supplies text, on the whitelist from one day to another. */
    record Supplier(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String name,
            boolean own,
            @JsonProperty(required = true) LocalDate from,
            Optional<LocalDate> to) {}

    /** One who works here; {@code desks} maps a desk's code, or {@code *} for all, to roles. */
    record Person(
            @JsonProperty(required = true) String account,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String title,
            Map<String, List<String>> desks,
            List<String> house) {

        boolean holds(String role, String desk) {
            return Stream.of(desk, "*")
                    .flatMap(code -> desks.getOrDefault(code, List.of()).stream())
                    .anyMatch(role::equals);
        }

        boolean holdsForTheHouse(String role) {
            return house.contains(role);
        }
    }

    /** Somebody is away; {@code entered} and {@code from} are so long ago. */
    record Absence(
            @JsonProperty(required = true) String away,
            @JsonProperty(required = true) String standIn,
            @JsonProperty(required = true) String desk,
            @JsonProperty(required = true) String enteredBy,
            @JsonProperty(required = true) Duration entered,
            @JsonProperty(required = true) Duration from,
            @JsonProperty(required = true) Duration lasts,
            @JsonProperty(required = true) String cause) {}

    /** Opinions for the seals of stories that do not bring their own. */
    record Opinions(
            @JsonProperty(required = true) List<String> first,
            @JsonProperty(required = true) List<String> second,
            @JsonProperty(value = "final", required = true) List<String> last) {}

    record Picture(
            @JsonProperty(required = true) String file,
            @JsonProperty(required = true) String alt,
            @JsonProperty(required = true) String caption) {}
}
