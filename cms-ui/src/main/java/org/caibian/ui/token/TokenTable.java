package org.caibian.ui.token;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.token.Scope;
import org.caibian.token.Token;
import org.caibian.token.TokenId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/** Tokens with what they are for, and the press that ends each. */
final class TokenTable extends Div {
    private final Moments moments;
    private final boolean named;
    private final Consumer<TokenId> end;
    private final HtmlContainer body = new HtmlContainer("tbody");

    /** {@code named} where they are several people's; {@code none} is said where there is none. */
    TokenTable(
            List<Token> tokens,
            String none,
            boolean named,
            Moments moments,
            Consumer<TokenId> end) {
        this.moments = moments;
        this.named = named;
        this.end = end;
        addClassName("tokens");
        if (tokens.isEmpty()) {
            add(
                    Bits.block(
                            "empty",
                            Bits.bold(getTranslation(none)),
                            new Paragraph(getTranslation(none + ".hint"))));
            return;
        }
        goOn(tokens);
        var table = new HtmlContainer("table");
        table.addClassName("rtab");
        table.add(head(), body);
        add(table);
    }

    /** With these after those it has. */
    void goOn(List<Token> tokens) {
        tokens.forEach(token -> body.add(row(token)));
    }

    private HtmlContainer head() {
        var row = new HtmlContainer("tr");
        Stream.of("name", "scopes", "until", "used")
                .forEach(column -> row.add(header("col", getTranslation("token." + column))));
        row.add(header("col", getTranslation("token.act")));
        var head = new HtmlContainer("thead");
        head.add(row);
        return head;
    }

    private HtmlContainer row(Token token) {
        var row = new HtmlContainer("tr");
        row.add(
                header("row", name(token)),
                cell("scopes", scopes(token)),
                cell("until", moments.minute(token.until())),
                cell(
                        "used",
                        token.lastUsedAt()
                                .map(moments::minute)
                                .orElseGet(() -> getTranslation("token.unused"))),
                act(token));
        return row;
    }

    private String name(Token token) {
        var name = token.name().isEmpty() ? getTranslation("token.launcher") : token.name();
        return named
                ? getTranslation(
                        "token.of",
                        name,
                        token.personName(),
                        getTranslation("token.kind." + token.kind()))
                : name;
    }

    private static String scopes(Token token) {
        return Stream.of(Scope.values())
                .filter(token.scopes()::contains)
                .map(scope -> Saying.words("token.scope." + scope))
                .collect(Collectors.joining(Saying.words("list.comma")));
    }

    private HtmlContainer act(Token token) {
        var press = new Button(getTranslation("token.end"), _ -> end.accept(token.id()));
        press.setAriaLabel(getTranslation("token.end.of", name(token)));
        var cell = new HtmlContainer("td");
        cell.add(press);
        return cell;
    }

    /** On a phone its column's name goes before it. */
    private HtmlContainer cell(String column, String words) {
        var cell = Bits.tagged("td", words);
        cell.getElement().setAttribute("data-label", getTranslation("token." + column));
        return cell;
    }

    private static HtmlContainer header(String scope, String words) {
        var head = Bits.tagged("th", words);
        head.getElement().setAttribute("scope", scope);
        return head;
    }
}
