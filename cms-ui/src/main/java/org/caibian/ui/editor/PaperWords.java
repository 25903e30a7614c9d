package org.caibian.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What the paper and its tools are called in the language of the page. */
final class PaperWords {
    private static final List<String> WORDS =
            List.of(
                    "body",
                    "toolbar",
                    "style",
                    "paragraph",
                    "heading2",
                    "heading3",
                    "bold",
                    "italic",
                    "underline",
                    "strike",
                    "superscript",
                    "subscript",
                    "bullets",
                    "numbers",
                    "quote",
                    "link",
                    "pullQuote",
                    "factBox",
                    "boxTitle",
                    "table",
                    "rule",
                    "note",
                    "picture",
                    "pictures",
                    "pictureBring",
                    "pictureHint",
                    "picturesHouse",
                    "picturesNone",
                    "picturesFind",
                    "picturesFound",
                    "picturesNotFound",
                    "picturesMore",
                    "picture_caption",
                    "picture_credit",
                    "picture_alt",
                    "pictureRights",
                    "pictureRightsHint",
                    "pictureUp",
                    "pictureDown",
                    "pictureOut",
                    "pictureDone",
                    "pictureComes",
                    "pictureFailed",
                    "pictureNone",
                    "pictureTooLarge",
                    "pictureMost",
                    "pictureNoted",
                    "noteWords",
                    "noteDone",
                    "noteOut",
                    "tableTools",
                    "rowBefore",
                    "rowAfter",
                    "columnBefore",
                    "columnAfter",
                    "rowOut",
                    "columnOut",
                    "headings",
                    "tableOut",
                    "undo",
                    "redo",
                    "address",
                    "addressHint",
                    "addressWrong",
                    "stories",
                    "storiesNone",
                    "storiesFound",
                    "apply",
                    "unlink",
                    "find",
                    "findWords",
                    "findBack",
                    "findNext",
                    "findExact",
                    "findNone",
                    "findAt",
                    "findClose",
                    "replaceBy",
                    "replaceOne",
                    "replaceAll",
                    "replaced",
                    "outline",
                    "annotate",
                    "accept",
                    "refuse");

    private PaperWords() {}

    static ObjectNode in(Component page) {
        var words = JacksonUtils.createObjectNode();
        WORDS.forEach(word -> words.put(word, page.getTranslation("editor." + word)));
        return words;
    }
}
