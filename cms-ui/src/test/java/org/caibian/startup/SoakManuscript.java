package org.caibian.startup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caibian.testing.TypedBody;

/** The words of the stories of a campaign, as machines send them: whole, in one section. */
final class SoakManuscript {
    /** Where all of them are listed, and so are others of the newsroom. */
    static final String SECTION = "caijing";

    static final String TAG = "电网";

    private SoakManuscript() {}

    static Map<String, Object> numbered(int number) {
        var manuscript = new LinkedHashMap<String, Object>();
        manuscript.put("headline", "潮汐电站第" + number + "次并网");
        manuscript.put("source", "晨岸");
        manuscript.put("section", SECTION);
        manuscript.put("authors", List.of("王砚"));
        manuscript.put("tags", List.of(TAG));
        manuscript.put("dateline", "晨岸东屿11月23日电（记者 王砚）");
        manuscript.put(
                "body",
                TypedBody.of(
                        TypedBody.paragraph("23日上午，海湾潮汐电站二号机组第" + number + "次并网，岛上的灯塔当晚改用新电。")));
        return manuscript;
    }
}
