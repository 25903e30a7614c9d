package org.caibian.search;

import java.util.stream.Stream;

/** What nobody means to look for, and somebody types. */
final class OddWords {

    private OddWords() {}

    static Stream<String> all() {
        return Stream.of(
                "",
                " \t\n",
                "字".repeat(100_000),
                "a ".repeat(50_000),
                "a.b-".repeat(10_000),
                "abcdefghij".repeat(1_000),
                "𠮷𠮷𠮷𠮷".repeat(100),
                "\"".repeat(1_001),
                "“”".repeat(500),
                "\u0000\u0001\u001b[31m",
                "\u202e\u200b\ufeff航道",
                "航\ud83d道\udc00",
                "\ue000航道\ue001",
                "😀👨‍👩‍👧‍👦🇨🇳",
                "AND OR NOT",
                "headline:航道 AND (body:x OR *:*)",
                "{\"query\":{\"match_all\":{}}}",
                "航道'; drop table publication; --",
                "[1 TO 5] {a TO b}",
                "/.*/ /((((/ ~~~ ^^^ \\\\\\",
                "\u0300\u0301\u0302",
                "ﷺ ﬃ Ⅷ ① ㍿ ｶﾞ",
                "ع ש ไทย 한국어 ひらがな カタカナ");
    }
}
