package org.caibian.source;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.caibian.sheet.Headings;
import org.caibian.sheet.Sheet;

/** What a column of a list of sources may say. */
enum SourceColumn {
    NAME,
    OWN,
    FROM,
    UNTIL,
    LICENCE,
    LICENCE_UNTIL;

    private static final Map<String, SourceColumn> HEADED =
            Map.ofEntries(
                    entry("名称", NAME),
                    entry("稿源", NAME),
                    entry("来源", NAME),
                    entry("name", NAME),
                    entry("source", NAME),
                    entry("本社", OWN),
                    entry("own", OWN),
                    entry("从哪天起", FROM),
                    entry("起始日期", FROM),
                    entry("from", FROM),
                    entry("到哪天为止", UNTIL),
                    entry("截止日期", UNTIL),
                    entry("until", UNTIL),
                    entry("授权条款", LICENCE),
                    entry("licence", LICENCE),
                    entry("license", LICENCE),
                    entry("授权到哪天为止", LICENCE_UNTIL),
                    entry("授权截止日期", LICENCE_UNTIL),
                    entry("licence until", LICENCE_UNTIL),
                    entry("license until", LICENCE_UNTIL));

    /** Empty where no column has the names of sources. */
    static Optional<Headings<SourceColumn>> headings(Sheet.Row first) {
        return Optional.of(Headings.of(first, HEADED)).filter(headings -> headings.have(NAME));
    }
}
