package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.caibian.api.Scenes.Scene;

/** What everybody is asked about: an article, where it has come to, and what lies beside it. */
final class Scenery {

    private static final Map<String, Object> COMMENT = Map.of("words", "请核对。");
    private static final Map<String, Object> SUGGESTED =
            Map.of("about", Map.of("quote", "主航道"), "replacement", "东主航道");

    private final ApiNewsroom newsroom;
    private final Houses house;
    private final ArticleCourse course;

    Scenery(Cast cast) {
        newsroom = cast.newsroom;
        house = new Houses(cast);
        course = new ArticleCourse(cast);
    }

    /** What shows in an answer of what is not everybody's. */
    String seenIn(String answer) {
        return house.seenIn(answer);
    }

    Scene set(String name) {
        return switch (name) {
            case "draft" -> scene(course.draft("ORIGINAL"));
            case "pictured" -> scene(course.pictured(house.picture()));
            case "locked" -> scene(course.locked());
            case "annotated" -> annotated(newsroom.reporter, SUGGESTED);
            case "commented" -> annotated(newsroom.reporter, COMMENT);
            case "settled" -> settled();
            case "branched" -> branched(false);
            case "dropped" -> branched(true);
            case "spiked" ->
                    scene(course.after(course.draft("ORIGINAL"), "/spike", newsroom.reporter));
            case "submitted" -> scene(course.submitted("ORIGINAL"));
            case "held" -> scene(course.held());
            case "proofread" -> scene(course.sealed("COMMENTARY", newsroom.editor));
            case "scheduled" -> scene(course.scheduled());
            case "embargoed" -> scene(course.embargoed());
            case "lifting" -> scene(course.lifting());
            case "live" -> lookedAt();
            case "planned" -> scene(course.planned());
            case "leaving" ->
                    scene(course.after(course.live(), "/withdrawal/propose", newsroom.deskChief));
            case "withdrawn" -> withdrawn();
            case "behind" -> scene(course.behind());
            case "person" -> house.person();
            case "desk" -> house.desk();
            case "source" -> house.source();
            case "merged source" -> house.mergedSource();
            case "idle desk" -> house.idleDesk();
            case "house" -> house.names();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** An article at that address, and whatever there is to name beside it. */
    private Scene scene(String address) {
        return scene(address, _ -> {});
    }

    private Scene scene(String address, Consumer<Map<String, String>> more) {
        var read = newsroom.deskChief.get(address);
        var names = new HashMap<>(house.names().names());
        names.put("article", address.replaceAll(".*/", ""));
        names.put("number", "1");
        names.put("task", read.json().at("/draft/task").asString(""));
        names.put("hash", read.json().at("/draft/hash").asString(""));
        names.put("version", read.json().at("/draft/version").asString(""));
        more.accept(names);
        return new Scene(names, read.header("ETag"));
    }

    private Scene annotated(Machine by, Map<String, Object> said) {
        var draft = course.draft("ORIGINAL");
        var annotation = id(by.post(draft + "/annotations", said));
        var another = course.elsewhere();
        return scene(
                draft,
                names -> {
                    names.put("annotation", annotation);
                    names.put(
                            "another annotation",
                            id(house.cast.otherReporter.post(another + "/annotations", said)));
                });
    }

    private Scene settled() {
        var scene = annotated(newsroom.reporter, COMMENT);
        made(
                newsroom.reporter.post(
                        scene.in("/api/v1/articles/{article}/annotations/{annotation}/resolve")));
        return scene;
    }

    private Scene branched(boolean dropped) {
        var draft = course.draft("ORIGINAL");
        var branch = branch(newsroom.reporter, draft);
        if (dropped) {
            assertThat(newsroom.reporter.delete(draft + "/branches/" + branch).status())
                    .isEqualTo(204);
        }
        var another = branch(house.cast.otherReporter, course.elsewhere());
        return scene(
                draft,
                names -> {
                    names.put("branch", branch);
                    names.put("another branch", another);
                });
    }

    private String branch(Machine by, String draft) {
        var words = newsroom.manuscript("没存上的");
        return id(by.post(draft + "/branches", Map.of("base", 1, "words", words)));
    }

    private Scene lookedAt() {
        var live = course.live();
        return scene(
                live,
                names ->
                        names.put(
                                "look",
                                newsroom.look(live, "SECOND_REVIEW").replaceAll(".*/", "")));
    }

    private Scene withdrawn() {
        var article = course.after(course.live(), "/withdraw", newsroom.chiefEditor);
        var another = course.after(course.live(), "/withdraw", newsroom.chiefEditor);
        return scene(
                article,
                names -> {
                    names.put("receipt", receipt(article));
                    names.put("another receipt", receipt(another));
                });
    }

    private String receipt(String article) {
        return newsroom.deskChief.get(article + "/receipt").json().path("number").asString();
    }

    static Machine.Answer made(Machine.Answer answer) {
        assertThat(List.of(200, 201)).as(answer.toString()).contains(answer.status());
        return answer;
    }

    private static String id(Machine.Answer answer) {
        return made(answer).json().path("id").asString();
    }
}
