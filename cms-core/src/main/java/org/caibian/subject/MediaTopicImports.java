package org.caibian.subject;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.caibian.staff.Administrators;
import org.caibian.staff.HouseAct;
import org.caibian.subject.MediaTopicLine.Fault;
import org.caibian.subject.MediaTopicLine.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings in the IPTC's Media Topics as tags from a file: first it is said what would come of each,
 * then all of it is done that can be. Brought in again, they get the names they have by then.
 */
@Component
@Transactional
public class MediaTopicImports {

    /** Files of more bytes are not looked into. */
    public static final int MOST_BYTES = 16 << 20;

    private final MediaTopicRows rows;
    private final MergeRows merges;
    private final List<Carrying> rooms;
    private final Administrators administrators;
    private final Ledger ledger;
    private final JsonMapper json;

    MediaTopicImports(
            MediaTopicRows rows,
            MergeRows merges,
            List<Carrying> rooms,
            Administrators administrators,
            Ledger ledger,
            JsonMapper json) {
        this.rows = rows;
        this.merges = merges;
        this.rooms = List.copyOf(rooms);
        this.administrators = administrators;
        this.ledger = ledger;
        this.json = json;
    }

    /** What would come of that file now. */
    @Transactional(readOnly = true)
    public MediaTopicImport foreseen(byte[] file, PersonId by) {
        if (!administrators.may(HouseAct.IMPORT_MEDIA_TOPICS, by)) {
            return new MediaTopicImport.NotAllowed();
        }
        if (file.length > MOST_BYTES) {
            return new MediaTopicImport.Unreadable();
        }
        return MediaTopic.read(file, json)
                .or(() -> MediaTopicTable.read(file))
                .<MediaTopicImport>map(topics -> new MediaTopicImport.Foreseen(lines(topics)))
                .orElseGet(MediaTopicImport.Unreadable::new);
    }

    /**
     * Does what was foreseen of that file, but for what is left out of it. Where something else
     * would come of it by now, nothing is done, and that is told.
     */
    public MediaTopicImport bringIn(byte[] file, List<MediaTopicLine> seen, PersonId by) {
        merges.takeTurns();
        var now = foreseen(file, by);
        if (!(now instanceof MediaTopicImport.Foreseen(var lines)) || !lines.equals(seen)) {
            return now;
        }
        var done = new MediaTopicImport.Imported(0, 0, 0);
        for (var line : lines) {
            done = keep(line, done);
        }
        ledger.write(
                Act.MEDIA_TOPICS_IMPORTED,
                by,
                Map.of(
                        "added", Integer.toString(done.added()),
                        "changed", Integer.toString(done.changed()),
                        "leftOut", Integer.toString(done.leftOut())));
        return done;
    }

    private MediaTopicImport.Imported keep(MediaTopicLine line, MediaTopicImport.Imported done) {
        return switch (line.outcome()) {
            case Outcome.Added _ -> {
                rows.add(line.name(), line.id());
                yield new MediaTopicImport.Imported(
                        done.added() + 1, done.changed(), done.leftOut());
            }
            case Outcome.Recognised(var tag) -> {
                rows.recognise(tag, line.id());
                yield changed(done);
            }
            case Outcome.Renamed(var tag, var before) -> {
                rows.rename(
                        tag,
                        before,
                        line.name(),
                        rooms.stream().anyMatch(room -> room.isKnown(tag)));
                rooms.forEach(room -> room.refile(tag, tag));
                yield changed(done);
            }
            case Outcome.Same _ -> done;
            case Outcome.LeftOut _ ->
                    new MediaTopicImport.Imported(done.added(), done.changed(), done.leftOut() + 1);
        };
    }

    private static MediaTopicImport.Imported changed(MediaTopicImport.Imported done) {
        return new MediaTopicImport.Imported(done.added(), done.changed() + 1, done.leftOut());
    }

    private List<MediaTopicLine> lines(List<MediaTopic> topics) {
        var tags = rows.tags(topics);
        var ids = new HashSet<String>();
        var names = new HashSet<String>();
        var lines = new ArrayList<MediaTopicLine>();
        for (var topic : topics) {
            if (ids.add(topic.id())) {
                lines.add(
                        new MediaTopicLine(topic.id(), topic.name(), outcome(topic, tags, names)));
            }
        }
        return lines;
    }

    private static Outcome outcome(MediaTopic topic, MediaTopicRows.Known tags, Set<String> names) {
        if (topic.name().isEmpty()) {
            return new Outcome.LeftOut(Fault.NO_NAME);
        }
        if (topic.name().length() > Subjects.LONGEST_NAME) {
            return new Outcome.LeftOut(Fault.TOO_LONG);
        }
        return names.add(topic.name()) ? tags.outcome(topic) : new Outcome.LeftOut(Fault.TWICE);
    }
}
