package org.caibian.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.testing.Bodies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The server judges what is submitted as the editor does, whose own verdict is asked in a browser.
 */
class SchemaTest {

    static List<Bodies.Told> allowed() {
        return Bodies.allowed();
    }

    static List<Bodies.Told> refused() {
        return Bodies.refused();
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void whatTheEditorMayHoldIsTaken(Bodies.Told body) {
        assertThat(Body.parse(body.json())).isInstanceOf(BodyResult.Good.class);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTheEditorNeverHoldsIsRefused(Bodies.Told body) {
        assertThat(Body.parse(body.json())).isInstanceOf(BodyResult.Bad.class);
    }

    @Test
    void nothingWrittenYetIsWrittenWithoutABlock() {
        assertThat(Body.parse(Body.EMPTY.json())).isEqualTo(new BodyResult.Good(Body.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"bulletList\"}",
                "{\"type\":\"table\"}",
                "{\"type\":\"factBox\",\"content\":[{\"type\":\"boxTitle\"}]}",
                "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"港\",\"marks\":"
                        + "[{\"type\":\"link\",\"attrs\":{\"href\":\"/about us\"}}]}]}",
            })
    void whatWasKeptWhenMoreWasAllowedIsReadAsItWas(String block) {
        var json = "{\"type\":\"doc\",\"content\":[" + block + "]}";

        var stored = (BodyResult.Good) Body.stored(json);

        assertThat(Body.stored(stored.body().json())).isEqualTo(stored);
        assertThat(Body.parse(json)).isInstanceOf(BodyResult.Bad.class);
    }
}
