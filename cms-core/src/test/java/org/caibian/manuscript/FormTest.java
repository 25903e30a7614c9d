package org.caibian.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import org.caibian.manuscript.Problem.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormTest {

    @Test
    void onlyAReprintIsAskedWhoWroteItFirstAndUnderWhichTitle() {
        for (var kind : Kind.values()) {
            assertThat(Form.of(kind).asks(Field.ORIGINAL_TITLE)).isEqualTo(kind == Kind.REPRINT);
            assertThat(Form.of(kind).needs(Field.ORIGINAL_TITLE)).isEqualTo(kind == Kind.REPRINT);
            assertThat(Form.of(kind).asks(Field.ORIGINAL_AUTHOR)).isEqualTo(kind == Kind.REPRINT);
            assertThat(Form.of(kind).needs(Field.ORIGINAL_AUTHOR)).isEqualTo(kind == Kind.REPRINT);
        }
    }

    @Test
    void aCommentaryIsAskedForNoDateline() {
        assertThat(Form.of(Kind.COMMENTARY).asks(Field.DATELINE)).isFalse();
        assertThat(Form.of(Kind.ORIGINAL).asks(Field.DATELINE)).isTrue();
    }

    @Test
    void aFlashIsAskedForNothingAroundItsHeadline() {
        assertThat(Form.of(Kind.FLASH).asked())
                .doesNotContain(Field.KICKER, Field.SUBTITLE, Field.SEO_TITLE)
                .contains(Field.AI, Field.DATELINE);
    }

    /** Readers are told of machines whatever kind of text it is. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindIsAskedForAiAndForAllItNeeds(Kind kind) {
        assertThat(Form.of(kind).asked()).contains(Field.AI).containsAll(Form.of(kind).needed());
    }
}
