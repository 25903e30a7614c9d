package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.LeadPicture;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a story and its line in a list have in common. */
@Component
class StoryColumns {

    private static final TypeReference<List<Label>> LABELS = new TypeReference<>() {};

    private final JsonMapper json;

    StoryColumns(JsonMapper json) {
        this.json = json;
    }

    Label section(ResultSet row) throws SQLException {
        return new Label(
                row.getLong("section"),
                row.getString("section_name"),
                row.getString("section_slug"));
    }

    Optional<Label> topic(ResultSet row) throws SQLException {
        var topic = row.getObject("topic", Long.class);
        return topic == null
                ? Optional.empty()
                : Optional.of(
                        new Label(topic, row.getString("topic_name"), row.getString("topic_slug")));
    }

    List<Label> tags(ResultSet row) throws SQLException {
        return json.readValue(row.getString("tags"), LABELS);
    }

    Optional<LeadPicture> picture(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("picture"))
                .map(stored -> json.readValue(stored, LeadPicture.class));
    }
}
