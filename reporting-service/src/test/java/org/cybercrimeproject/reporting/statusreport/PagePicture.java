package org.cybercrimeproject.reporting.statusreport;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Renders the page without a running service, from the template files alone. */
final class PagePicture {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addLocator(id -> Optional.of(new Html(id)))
            .build();

    private PagePicture() {}

    static String html(Report report) {
        var page = ReportPage.of(report);
        return ENGINE.getTemplate("ReportPage")
                .data("report", report)
                .data("words", page.words())
                .data("say", page.say())
                .data("layout", page.layout())
                .render();
    }

    private record Html(String id) implements io.quarkus.qute.TemplateLocator.TemplateLocation {

        @Override
        public java.io.Reader read() {
            try {
                return new StringReader(Files.readString(
                        Path.of("src/main/resources/templates/" + id + ".html"), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}
