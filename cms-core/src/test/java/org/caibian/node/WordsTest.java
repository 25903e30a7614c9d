package org.caibian.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.caibian.absence.AbsenceId;
import org.caibian.absence.AbsencesChanged;
import org.caibian.article.ArticleChanged;
import org.caibian.notice.NoticesChanged;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.staff.PostsChanged;
import org.caibian.staff.SessionsOver;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WordsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Words here = new Words(JSON);
    private final Words there = new Words(JSON);

    @Test
    void whatOneNodeCallsAnotherHearsAsItWas() {
        var happened =
                List.<Object>of(
                        new ArticleChanged(new ArticleId(1001)),
                        new NoticesChanged(Set.of(new PersonId(1), new PersonId(2))),
                        new AbsencesChanged(new AbsenceId(3)),
                        new SessionsOver(new PersonId(4)),
                        new PostsChanged(new PersonId(5)),
                        new Presence(
                                UUID.randomUUID(),
                                new ArticleId(1001),
                                List.of(new Presence.Reader(new PersonId(1), "王砚"))));

        var calls = here.of(happened);

        assertThat(calls).hasSize(1);
        assertThat(there.read(calls.getFirst())).isEqualTo(happened);
        assertThat(here.read(calls.getFirst())).isEmpty();
    }

    @Test
    void whatIsTooMuchForOneCallIsSeveral() {
        var happened =
                IntStream.range(0, 1_000)
                        .<Object>mapToObj(n -> new ArticleChanged(new ArticleId(n)))
                        .toList();

        var calls = here.of(happened);

        assertThat(calls).allMatch(call -> call.getBytes(StandardCharsets.UTF_8).length < 8_000);
        assertThat(calls.stream().flatMap(call -> there.read(call).stream())).isEqualTo(happened);
    }

    @Test
    void ofThoseWhoReadAlongAsManyAreNamedAsOneCallHolds() {
        var readers =
                LongStream.range(0, 500)
                        .mapToObj(n -> new Presence.Reader(new PersonId(n), "名".repeat(40)))
                        .toList();

        var calls = here.of(List.of(new Presence(UUID.randomUUID(), new ArticleId(1001), readers)));

        assertThat(calls)
                .singleElement()
                .satisfies(call ->
                        assertThat(call.getBytes(StandardCharsets.UTF_8).length).isLessThan(8_000));
        assertThat(there.read(calls.getFirst()))
                .singleElement()
                .satisfies(heard ->
                        assertThat(((Presence) heard).readers()).isEqualTo(readers.subList(0, 30)));
    }

    @Test
    void peopleWhoAreToldMayBeMoreThanOneCallHolds() {
        var people =
                LongStream.range(0, 2_500)
                        .mapToObj(PersonId::new)
                        .collect(Collectors.toUnmodifiableSet());

        var calls = here.of(List.of(new NoticesChanged(people)));

        assertThat(calls).allMatch(call -> call.getBytes(StandardCharsets.UTF_8).length < 8_000);
        assertThat(
                        calls.stream()
                                .flatMap(call -> there.read(call).stream())
                                .flatMap(each -> ((NoticesChanged) each).people().stream())
                                .collect(Collectors.toUnmodifiableSet()))
                .isEqualTo(people);
    }

    @Test
    void whatANodeOfAnotherVersionCallsIsLeftUnheard() {
        assertThat(here.read("[\"another\",{\"what\":\"weather\",\"of\":{}}]")).isEmpty();
        assertThat(here.read("[\"another\",{\"what\":\"article\",\"of\":7}]")).isEmpty();
        assertThat(here.read("hello")).isEmpty();
    }
}
