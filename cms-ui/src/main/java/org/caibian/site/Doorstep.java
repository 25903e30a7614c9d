package org.caibian.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.caibian.shared.Newsroom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Answers for the house where the server refuses an address before any page could be asked. */
@Component
class Doorstep implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Newsroom newsroom;
    private final MessageSource words;

    Doorstep(Newsroom newsroom, MessageSource words) {
        this.newsroom = newsroom;
        this.words = words;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context ->
                context.getParent()
                        .getPipeline()
                        .addValve(new Refusal(page("trouble.400"), page("trouble.500"))));
    }

    private String page(String trouble) {
        return """
        <!doctype html>
        <html lang="zh-CN">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>%1$s - %3$s</title>
          <link rel="stylesheet" href="/site/site.css">
        </head>
        <body>
        <main class="sheet notice">
          <h1>%1$s</h1>
          <p class="words">%2$s</p>
          <p class="ways"><a href="/">%4$s</a></p>
        </main>
        </body>
        </html>
        """
                .formatted(
                        said(trouble + ".title"),
                        said(trouble + ".words"),
                        HtmlUtils.htmlEscape(newsroom.name()),
                        said("front.back"));
    }

    private String said(String key) {
        return HtmlUtils.htmlEscape(words.getMessage(key, null, Frames.LANGUAGE));
    }

    private static final class Refusal extends ErrorReportValve {

        private static final int FAILURE = 500;

        private final String refused;
        private final String failed;

        Refusal(String refused, String failed) {
            this.refused = refused;
            this.failed = failed;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            boolean told =
                    response.getStatus() < 400
                            || response.getContentWritten() > 0
                            || !response.setErrorReported();
            if (told) {
                return;
            }
            try {
                response.setContentType(MediaType.TEXT_HTML_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                response.getReporter().write(response.getStatus() < FAILURE ? refused : failed);
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }
}
