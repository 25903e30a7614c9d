package org.caibian.text;

/** What a body is made of, down to its lines and notes. */
public enum Part {
    PARAGRAPH(Family.LINE),
    HEADING_2(Family.LINE),
    HEADING_3(Family.LINE),
    PULL_QUOTE(Family.LINE),
    BOX_TITLE(Family.LINE),
    BULLETS(Family.LIST),
    NUMBERS(Family.LIST),
    ITEM(Family.ITEM),
    QUOTE(Family.QUOTE),
    FACT_BOX(Family.BOX),
    TABLE(Family.TABLE),
    ROW(Family.ROW),
    CELL(Family.CELL),
    HEADING_CELL(Family.CELL),
    RULE(Family.RULE),
    PICTURE(Family.PICTURE),
    CAPTION(Family.CAPTION),
    CREDIT(Family.CREDIT),
    ALTERNATIVE(Family.ALTERNATIVE),
    FOOTNOTE(Family.FOOTNOTE);

    /** Parts one of which can become another while its words stay. */
    public enum Family {
        LINE,
        LIST,
        ITEM,
        QUOTE,
        BOX,
        TABLE,
        ROW,
        CELL,
        RULE,
        PICTURE,
        CAPTION,
        CREDIT,
        ALTERNATIVE,
        FOOTNOTE
    }

    private final Family family;

    Part(Family family) {
        this.family = family;
    }

    public Family family() {
        return family;
    }
}
