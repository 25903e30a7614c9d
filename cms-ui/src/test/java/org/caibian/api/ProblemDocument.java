package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.caibian.api.Machine.Answer;

/** Every refusal is a problem document that names its rule, with a title and what to do. */
final class ProblemDocument {

    private ProblemDocument() {}

    static void assertRefused(Answer answer, int status, String problem) {
        assertThat(answer.problem()).as(answer.toString()).isEqualTo(problem);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asString()).isNotEmpty();
        assertThat(answer.json().path("detail").asString()).isNotEmpty();
    }
}
