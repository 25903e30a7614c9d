package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;
import org.springframework.context.ApplicationContext;

/**
 * A live story that is withdrawn while something else happens: its headline {@code before}, and
 * {@code after} where what is to go out replaces it; {@code draft} is the address of that.
 */
final class LostStory {

    private static final Map<String, String> WHY = Map.of("reason", "核心数据有误。");

    /** What is to go out at the same moment. */
    enum Meanwhile {
        /** A new story that continues the one withdrawn. */
        UPDATE,
        CORRECTION,
        NEW_VERSION,
        /** A new version that is approved and waits for its instant. */
        INSTANT,
        /** Nothing: the planned end of the story comes. */
        END
    }

    /** Enough for what is prepared before an instant, that of a race. */
    private static final Duration AHEAD = Duration.ofMillis(1_500);

    private static final Set<TimerKind> TIMERS = EnumSet.of(TimerKind.RELEASE, TimerKind.TAKE_DOWN);

    /** What is to be done {@code at} an instant, with all of it prepared; whether it was. */
    record Ready(Instant at, BooleanSupplier act) {}

    private final ApiNewsroom newsroom;
    private final Ledger ledger;
    private final DueTimers timers;
    private final String article;
    private final String before;
    private final String after;
    private final List<String> pictures;
    private final Meanwhile other;
    private String draft = "";
    private String linking = "";
    private Optional<Machine> last = Optional.empty();
    private Instant begun = Instant.EPOCH;

    LostStory(
            ApiNewsroom newsroom,
            ApplicationContext context,
            String article,
            String before,
            String after,
            List<String> pictures,
            Meanwhile other) {
        this.newsroom = newsroom;
        ledger = context.getBean(Ledger.class);
        timers = context.getBean(DueTimers.class);
        this.article = article;
        this.before = before;
        this.after = after;
        this.pictures = pictures;
        this.other = other;
    }

    ArticleId id() {
        return draftAt(article).article();
    }

    String address() {
        return "/story/" + id();
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }

    List<String> hashes() {
        return pictures;
    }

    Stream<String> pictures() {
        return pictures.stream().map(sha256 -> "/media/" + sha256);
    }

    boolean withdraw() {
        var answer = newsroom.chiefEditor.post(article + "/withdraw", WHY);
        return answer.status() == 200;
    }

    /** Its last seal, or what wakes at an instant; too late where the withdrawal is first. */
    Ready ready() {
        begun = Instant.now();
        var at = begun.plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
        var chosen = Map.of("at", at.toString(), "zone", "Asia/Shanghai");
        return switch (other) {
            case UPDATE, CORRECTION, NEW_VERSION -> {
                var seal = newsroom.approval(last.orElseThrow(), draft);
                yield new Ready(at, () -> seal.get().status() == 200);
            }
            case INSTANT -> {
                ok(newsroom.editor.post(draft + "/schedule", chosen));
                ok(newsroom.approves(last.orElseThrow(), draft));
                yield new Ready(at, this::wake);
            }
            case END -> {
                ok(newsroom.editor.post(article + "/take-down", chosen));
                yield new Ready(at, this::wake);
            }
        };
    }

    /** Whether readers lost it by the withdrawal, and not before by its planned end. */
    boolean isWithdrawn() {
        return number(id(), Act.WITHDRAWN).isPresent();
    }

    /** Whether that was before the other act, or instead of it. */
    boolean wasFirst() {
        var done = other == Meanwhile.END ? Act.TAKEN_DOWN : Act.RELEASED;
        var about = other == Meanwhile.UPDATE ? draftAt(draft).article() : id();
        var second = number(about, done);
        return number(id(), Act.WITHDRAWN)
                .filter(first -> second.isEmpty() || first < second.get())
                .isPresent();
    }

    private Optional<Long> number(ArticleId about, Act act) {
        return ledger.since(about, begun, 100).stream()
                .filter(entry -> entry.act() == act)
                .map(Entry::number)
                .findFirst();
    }

    /** Its address over the API. */
    String article() {
        return article;
    }

    /** The address of the one story whose words lead to it. */
    String linking() {
        return "/story/" + draftAt(linking).article();
    }

    /** By the address over the API of that story. */
    void linkedFrom(String article) {
        linking = article;
    }

    /** What is to go out, and whose seal is the last it waits for. */
    void waitsWith(String other, Machine lastOfAll) {
        draft = other;
        last = Optional.of(lastOfAll);
    }

    void assertToldToMachines() {
        var told = newsroom.deskChief.get(article).json();
        assertThat(told.at("/standing/name").asString()).isEqualTo("WITHDRAWN");
        assertThat(told.at("/standing").has("story")).isFalse();
    }

    /** So does the program by itself, a moment later. */
    private boolean wake() {
        var due = timers.next(TIMERS, 100);
        due.forEach(Runnable::run);
        return !due.isEmpty();
    }

    private static DraftId draftAt(String address) {
        return DraftId.parse(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
    }

    private static void ok(Machine.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
