package org.caibian.manuscript;

import java.util.stream.Stream;

/** Contents that differ from another in one line of their furniture each. */
public final class FurnishedContents {

    private FurnishedContents() {}

    public static Stream<Content> of(Content content) {
        return Stream.of(
                        new Furniture("停航四十一小时后", "", AiUse.NONE, "", ""),
                        new Furniture("", "首批十二艘货轮进港", AiUse.NONE, "", ""),
                        new Furniture("", "", AiUse.MADE, "", ""),
                        new Furniture("", "", AiUse.NONE, "东屿港复航", ""),
                        new Furniture("", "", AiUse.NONE, "", "东屿港今起复航。"))
                .map(furniture -> of(content, furniture));
    }

    public static Content of(Content content, Furniture furniture) {
        return new Content(
                content.kind(),
                content.headline(),
                furniture,
                content.originalTitle(),
                content.originalAuthor(),
                content.summary(),
                content.dateline(),
                content.authors(),
                content.source(),
                content.section(),
                content.topic(),
                content.tags(),
                content.picture(),
                content.continues(),
                content.note(),
                content.body());
    }
}
