package org.caibian.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextChangeTest {
    private static final int TEXTS = 2_000;
    private static final String[] CHARACTERS = {"港", "口", "a", "\"", "\\", "𠮷", "𠮶", "😀"};

    @Test
    void whatATextBecameIsFoundAndMadeOfIt() {
        var random = new Random(7);
        for (int i = 0; i < TEXTS; i++) {
            var before = text(random);
            var after = spliced(before, random);

            var change = TypedChange.between(before, after);

            assertThat(change.on(before)).as("%s -> %s", before, after).contains(after);
            assertThat(isWhole(change.put())).as("%s -> %s", before, after).isTrue();
        }
    }

    @Test
    void onlyWhatDiffersIsHandedOver() {
        assertThat(TypedChange.between("港口风平浪静。", "港口今早风平浪静。"))
                .isEqualTo(new TextChange(2, 0, "今早", TextChange.sum("港口今早风平浪静。")));
    }

    @ParameterizedTest
    @CsvSource({"港𠮷口, 港𠮶口, 𠮶", "𠮷𠮷, 𠮷𠮷𠮷, 𠮷", "哈哈, 哈哈哈, 哈"})
    void aCharacterOfTwoUnitsIsNotCutInTwo(String before, String after, String put) {
        var change = TypedChange.between(before, after);

        assertThat(change.put()).isEqualTo(put);
        assertThat(change.on(before)).contains(after);
    }

    @Test
    void whatBecameOfAnotherTextIsNotMadeOfThisOne() {
        var change = TypedChange.between("港口风平浪静。", "港口今早风平浪静。");

        assertThat(change.on("港口风平浪静，")).isEmpty();
        assertThat(change.on("")).isEmpty();
        assertThat(change.on("码头风平浪静。")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1", "3, 0", "1, 2", "2147483647, 1", "1, 2147483647"})
    void whatIsOutsideOfATextIsNoChangeOfIt(int at, int gone) {
        assertThat(new TextChange(at, gone, "", TextChange.sum("港口")).on("港口")).isEmpty();
    }

    /** Half of a character is one that no text has. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(each -> Character.getType(each) == Character.SURROGATE);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }

    private static String spliced(String text, Random random) {
        var all = text.codePoints().toArray();
        int from = random.nextInt(all.length + 1);
        int to = from + random.nextInt(all.length - from + 1);
        return new String(all, 0, from) + text(random) + new String(all, to, all.length - to);
    }
}
