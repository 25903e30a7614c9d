package org.caibian.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoBodyTest {

    @Test
    void paragraphsHeadingsAndQuotesKeepTheirPlaces() {
        var document = document("雾散了。\n\n## 两小时一巡\n\n> 没有一箱货断电。");

        assertThat(document.at("/type").asString()).isEqualTo("doc");
        assertThat(document.at("/content/0/type").asString()).isEqualTo("paragraph");
        assertThat(document.at("/content/1/attrs/level").asInt()).isEqualTo(2);
        assertThat(document.at("/content/2/content/0/content/0/text").asString())
                .isEqualTo("没有一箱货断电。");
    }

    @Test
    void aLinkInBoldTextCarriesBothMarks() {
        var document = document("**看[排班表](https://port.example/)**");

        assertThat(document.at("/content/0/content/1/marks/0/type").asString()).isEqualTo("bold");
        assertThat(document.at("/content/0/content/1/marks/1/attrs/href").asString())
                .isEqualTo("https://port.example/");
    }

    @Test
    void listsHoldParagraphs() {
        var document = document("- 一千米以上\n- 五百米以下\n");

        assertThat(document.at("/content/0/type").asString()).isEqualTo("bulletList");
        assertThat(document.at("/content/0/content/1/content/0/type").asString())
                .isEqualTo("paragraph");
    }

    @Test
    void whatNoBodyMayHoldIsRefusedWithTheFilesName() {
        assertThatThrownBy(() -> document("<b>粗</b>"))
                .isInstanceOf(UnreadableDemo.class)
                .hasMessageContaining("port.md");
    }

    private static JsonNode document(String markdown) {
        return JsonMapper.shared().readTree(DemoBody.document("port.md", markdown));
    }
}
