package org.caibian.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caibian.subject.MediaTopicLine.Fault;
import org.caibian.subject.MediaTopicLine.Outcome;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The IPTC's Media Topics become tags once, and get the names they have by then. */
@SpringBootTest
@RealDatabase
class MediaTopicImportsIT {

    private static final AtomicInteger IDS = new AtomicInteger(1_000_000);

    @Autowired private ApplicationContext context;
    @Autowired private MediaTopicImports imports;
    @Autowired private Subjects subjects;
    @Autowired private SubjectMerges merges;

    private TestNewsroom newsroom;
    private String nth;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        nth = newsroom.section.value() + "";
    }

    @Test
    void theFormTheIptcPublishesIsRead() {
        var file =
                """
                {"uri": "http://cv.iptc.org/newscodes/mediatopic/",
                 "copyrightHolder": "IPTC - http://www.iptc.org",
                 "title": {"en-GB": "Media Topic"}, "dateReleased": "2026-03-01",
                 "conceptSet": [
                  {"uri": "http://cv.iptc.org/newscodes/mediatopic/04000000",
                   "qcode": "medtop:04000000", "type": ["cpnat:abstract"],
                   "created": "2009-10-22T02:00:00+00:00",
                   "prefLabel": {"en-GB": "economy, business and finance",
                                 "zh-Hans": "经济、商业与金融%1$s"},
                   "definition": {"en-GB": "All matters concerning the planning, production and transfer of wealth"},
                   "narrower": ["http://cv.iptc.org/newscodes/mediatopic/20000170"]},
                  {"uri": "http://cv.iptc.org/newscodes/mediatopic/20000170",
                   "qcode": "medtop:20000170", "prefLabel": {"en-GB": "business information"},
                   "broader": ["http://cv.iptc.org/newscodes/mediatopic/04000000"]},
                  {"uri": "http://cv.iptc.org/newscodes/mediatopic/20000171",
                   "qcode": "medtop:20000171", "retired": "2016-10-01T00:00:00+00:00",
                   "prefLabel": {"zh-Hans": "已停用%1$s"}}]}
                """
                        .formatted(nth)
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(lines(imports.foreseen(file, newsroom.administrator)))
                .containsExactly(
                        new MediaTopicLine(
                                "medtop:04000000", "经济、商业与金融" + nth, new Outcome.Added()),
                        new MediaTopicLine(
                                "medtop:20000170", "", new Outcome.LeftOut(Fault.NO_NAME)));
    }

    /** As its spreadsheets have it: a title, headings, and an address or a code for each. */
    @Test
    void theSameIsReadFromATable() {
        var file =
                """
                IPTC Media Topics,,,
                NewsCode-URI,Level1/NewsCode,Name (zh-Hans),Retired
                http://cv.iptc.org/newscodes/mediatopic/04000000,medtop:04000000,"经济、商业%1$s",
                medtop:20000170,,,
                medtop:20000171,,已停用%1$s,2016-10-01
                """
                        .formatted(nth)
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(lines(imports.foreseen(file, newsroom.administrator)))
                .containsExactly(
                        new MediaTopicLine("medtop:04000000", "经济、商业" + nth, new Outcome.Added()),
                        new MediaTopicLine(
                                "medtop:20000170", "", new Outcome.LeftOut(Fault.NO_NAME)));
        assertThat(
                        imports.foreseen(
                                "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
                                newsroom.administrator))
                .isInstanceOf(MediaTopicImport.Unreadable.class);
    }

    @Test
    void broughtInAgainATopicIsTheSameTagUnderItsNewName() {
        var id = id();
        bringIn(topic(id, "海运" + nth));
        var tag = subjects.tag("海运" + nth).orElseThrow();
        assertThat(tag.medtop()).contains(id);
        assertThat(foreseen(topic(id, "海运" + nth))).containsExactly(new Outcome.Same());

        var renamed = bringIn(topic(id, "航运业" + nth));

        assertThat(renamed).isEqualTo(new MediaTopicImport.Imported(0, 1, 0));
        var now = subjects.tag("航运业" + nth).orElseThrow();
        assertThat(now.id()).isEqualTo(tag.id());
        assertThat(subjects.tag("海运" + nth)).contains(now);
        bringIn(topic(id, "海运" + nth));
        assertThat(subjects.tag("航运业" + nth).orElseThrow().id()).isEqualTo(tag.id());
        assertThat(subjects.tag("海运" + nth).orElseThrow().name()).isEqualTo("海运" + nth);
    }

    @Test
    void aTagOfThatNameIsRecognisedAndNoSecondOneMade() {
        var tag = subjects.tagNamed("渔业" + nth);
        var id = id();

        assertThat(foreseen(topic(id, "渔业" + nth)))
                .containsExactly(new Outcome.Recognised(tag.id()));
        bringIn(topic(id, "渔业" + nth));

        assertThat(subjects.tag("渔业" + nth))
                .contains(new Tag(tag.id(), "渔业" + nth, Optional.of(id), false));
    }

    @Test
    void whatCannotBeIsLeftOutAndTheRestComes() {
        bringIn(topic(id(), "占用" + nth));

        var file =
                file(
                        topic(id(), "占用" + nth),
                        topic(id(), "两遍" + nth),
                        topic(id(), "两遍" + nth),
                        topic(id(), "长".repeat(21)));
        var seen = lines(imports.foreseen(file, newsroom.administrator));
        var result = imports.bringIn(file, seen, newsroom.administrator);

        assertThat(seen)
                .extracting(MediaTopicLine::outcome)
                .containsExactly(
                        new Outcome.LeftOut(Fault.TAKEN),
                        new Outcome.Added(),
                        new Outcome.LeftOut(Fault.TWICE),
                        new Outcome.LeftOut(Fault.TOO_LONG));
        assertThat(result).isEqualTo(new MediaTopicImport.Imported(1, 0, 3));
    }

    @Test
    void aTopicThatWasMergedStaysSoAndTheOtherTagIsIt() {
        var id = id();
        bringIn(topic(id, "河运" + nth));
        var from = subjects.tag("河运" + nth).orElseThrow().id();
        var into = subjects.tagNamed("内河航运" + nth).id();

        merges.merge(from, into, newsroom.administrator);

        assertThat(subjects.tag("内河航运" + nth).orElseThrow().medtop()).contains(id);
        assertThat(foreseen(topic(id, "内河航运" + nth))).containsExactly(new Outcome.Same());
    }

    @Test
    void onlyAnAdministratorBringsThemInAndOnlyFromSuchAFile() {
        var file = file(topic(id(), "无权" + nth));

        assertThat(imports.foreseen(file, newsroom.chiefEditor))
                .isEqualTo(new MediaTopicImport.NotAllowed());
        assertThat(imports.bringIn(file, List.of(), newsroom.editor))
                .isEqualTo(new MediaTopicImport.NotAllowed());
        for (var other : List.of("", "{", "[]", "{\"conceptSet\": []}", "{\"conceptSet\": 7}")) {
            assertThat(
                            imports.foreseen(
                                    other.getBytes(StandardCharsets.UTF_8), newsroom.administrator))
                    .isEqualTo(new MediaTopicImport.Unreadable());
        }
    }

    /** A list of thousands is one look, and one act. */
    @Test
    void thousandsComeInOneAct() {
        var topics =
                IntStream.range(0, 3_000)
                        .mapToObj(i -> topic(id(), nth + "题" + i))
                        .toArray(String[]::new);

        assertThat(bringIn(topics)).isEqualTo(new MediaTopicImport.Imported(3_000, 0, 0));
    }

    private List<Outcome> foreseen(String... topics) {
        return lines(imports.foreseen(file(topics), newsroom.administrator)).stream()
                .map(MediaTopicLine::outcome)
                .toList();
    }

    private MediaTopicImport bringIn(String... topics) {
        var file = file(topics);
        var seen = lines(imports.foreseen(file, newsroom.administrator));
        return imports.bringIn(file, seen, newsroom.administrator);
    }

    private static List<MediaTopicLine> lines(MediaTopicImport result) {
        return ((MediaTopicImport.Foreseen) result).lines();
    }

    private static String id() {
        return "medtop:%08d".formatted(IDS.incrementAndGet());
    }

    private static String topic(String id, String name) {
        return "{\"qcode\": \"%s\", \"prefLabel\": {\"zh-Hans\": \"%s\"}}".formatted(id, name);
    }

    private static byte[] file(String... topics) {
        return List.of(topics).stream()
                .collect(Collectors.joining(",", "{\"conceptSet\": [", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
