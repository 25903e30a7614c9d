package org.caibian.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.caibian.api.Addresses.Address;
import org.caibian.staff.Post;
import org.caibian.staff.Role;

/** A newsroom with a held draft in it, in which everybody tries what there is to try. */
final class HeldScene {

    static final Instant UNTIL = Instant.parse("2098-12-31T16:00:00Z");

    private static final Map<String, String> WHY = Map.of("reason", "核心数据有误。");
    private static final int REFUSED = 300;

    /** For these something is done to the draft, or beside it, before each is asked. */
    private static final Pattern PREPARED =
            Pattern.compile(".*(?:/confirm-lift|\\{annotation}.*|\\{branch}.*)");

    private final ApiNewsroom newsroom;
    private final HeldDraft held;
    private final BesideHeldDraft beside;
    private final Map<String, Machine> everybody;
    private final String otherAccount;
    private boolean touched;

    HeldScene(ApiNewsroom newsroom, HeldDraft held) {
        this.newsroom = newsroom;
        this.held = held;
        beside = new BesideHeldDraft(newsroom, held);
        everybody = everybody(newsroom);
        otherAccount = newsroom.account(newsroom.people.stranger());
    }

    /** The chief editor last: what they propose, nobody after them could confirm. */
    static Map<String, Machine> everybody(ApiNewsroom newsroom) {
        var people = newsroom.people;
        var all = new LinkedHashMap<String, Machine>();
        all.put("the reporter", newsroom.reporter);
        all.put("the editor", newsroom.editor);
        all.put("a second editor, chief as well", newsroom.secondEditor);
        all.put(
                "a proofreader",
                newsroom.machineOf(people.hire("秦棠", Post.on(people.desk, Role.PROOFREADER))));
        all.put("the desk chief", newsroom.deskChief);
        all.put("the administrator", newsroom.machineOf(people.administrator));
        all.put("a stranger", newsroom.stranger);
        all.put("nobody", newsroom.nobody());
        all.put("the chief editor", newsroom.chiefEditor);
        return all;
    }

    HeldDraft held() {
        return held;
    }

    Machine nobody() {
        return newsroom.nobody();
    }

    /** Whether somebody has changed anything: what is refused leaves all as it was. */
    boolean isTouched() {
        return touched;
    }

    /** What each is answered, who all know the draft as it stands. */
    Map<String, Machine.Answer> answers(Address act) {
        touched |= act.path().endsWith("/confirm-lift");
        var prepared = PREPARED.matcher(act.path()).matches();
        var answers = new LinkedHashMap<String, Machine.Answer>();
        var now = read();
        for (var each : everybody.entrySet()) {
            var answer = ask(each.getValue(), act, now, prepared);
            answers.put(each.getKey(), answer);
            if (answer.status() < REFUSED) {
                touched = true;
                now = read();
            }
        }
        return answers;
    }

    private Machine.Answer read() {
        return newsroom.deskChief.get(held.address());
    }

    private Machine.Answer ask(
            Machine machine, Address act, Machine.Answer before, boolean prepared) {
        if (act.path().endsWith("/confirm-lift")) {
            machine.post(held.address() + "/embargo/propose-lift");
        }
        var path = path(act);
        var now = prepared ? read() : before;
        var asking = machine.having(now.version());
        var body = body(act, now.json().at("/draft/hash").asString());
        if (act.path().endsWith("/pictures")) {
            return asking.upload(path, "image/png", Illustrations.file("png", 4, 3));
        }
        return switch (act.method()) {
            case PUT -> asking.put(path, body);
            case DELETE -> asking.delete(path);
            default -> body.isEmpty() ? asking.post(path) : asking.post(path, body);
        };
    }

    private String path(Address act) {
        return beside.named(
                act.path()
                        .replace("/api/v1/articles/{article}", held.address())
                        .replace("/api/v1/tasks/{task}", held.task())
                        .replace("{desk}", newsroom.desk)
                        .replace("{grant}", "1")
                        .replace("{account}", otherAccount));
    }

    /** What an address is sent; nothing where it asks for nothing. */
    private Map<String, ?> body(Address act, String hash) {
        var stem = act.path().replaceFirst("^/api/v1/(articles|tasks)/\\{\\w+}/?", "");
        return switch (stem) {
            case "", "/api/v1/desks/{desk}/articles" ->
                    newsroom.manuscript(HeldDraft.HEADLINE + "改");
            case "schedule", "embargo", "take-down" ->
                    BesideHeldDraft.instant(UNTIL.minus(1, ChronoUnit.DAYS));
            case "annotations" -> Map.of("words", "请核对。");
            case "branches" -> BesideHeldDraft.unsaved(newsroom, held);
            case "branches/{branch}/merge" -> Map.of("sides", List.of());
            case "annotations/{annotation}/answer" -> Map.of("words", "已核对。");
            case "priority" -> Map.of("priority", "URGENT");
            case "spike", "withdraw", "withdrawal/propose", "return" -> WHY;
            case "/api/v1/second-looks/{look}/pull-back" -> WHY;
            case "approve", "proofread" -> Map.of("hash", hash, "opinion", "可发。");
            case "reassign" ->
                    Map.of("to", newsroom.account(newsroom.people.chiefEditor), "reason", "外出。");
            case "picture-rights" -> Map.of("until", "2099-01-01");
            case "carry-over" -> Map.of("revision", 1, "sides", List.of());
            case "/api/v1/desks", "/api/v1/sections", "/api/v1/topics" -> Map.of("name", "");
            case "/api/v1/desks/{desk}" -> Map.of("name", "", "nameEn", "");
            case "/api/v1/sources" -> Map.of("name", "", "listedFrom", "2026-01-01");
            case "/api/v1/sources/{source}" -> Map.of("listedFrom", "2020-01-01");
            case "/api/v1/desks/{desk}/place",
                    "/api/v1/sections/{section}/place",
                    "/api/v1/topics/{topic}/place" ->
                    Map.of("place", 0);
            case "/api/v1/sections/{section}/merge",
                    "/api/v1/topics/{topic}/merge",
                    "/api/v1/desks/{desk}/merge" ->
                    Map.of("into", "nowhere");
            case "/api/v1/tags/{tag}/merge", "/api/v1/sources/{source}/merge" -> Map.of("into", 0);
            case "/api/v1/people/{account}/posts" -> Map.of("posts", List.of());
            case "/api/v1/absences" -> BesideHeldDraft.away(newsroom);
            default -> Map.of();
        };
    }
}
