package org.cybercrimeproject.kit.answering;

import io.agroal.api.AgroalDataSource;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.sheet.Csv;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.sheet.ICalendar;
import org.cybercrimeproject.kit.sheet.Sheet;
import org.cybercrimeproject.kit.sheet.Xlsx;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.SuiteClock;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers a list in the form that the caller accepts: a page as JSON, or the whole list, filtered and sorted the same
 * way, as a sheet or a calendar.
 */
@RequestScoped
public class Lists {

    private final SuiteClock clock;
    private final ListsConfig config;
    private final Answers answers;
    private final HttpServerRequest request;
    private final UriInfo uri;
    private final ListFiles files;
    private final Sql sql;

    Lists(
            SuiteClock clock,
            ListsConfig config,
            Answers answers,
            HttpServerRequest request,
            UriInfo uri,
            ListFiles files,
            AgroalDataSource database) {
        this.clock = clock;
        this.config = config;
        this.answers = answers;
        this.request = request;
        this.uri = uri;
        this.files = files;
        this.sql = new Sql(database);
    }

    /** The page, the sheet or the calendar. */
    @SuppressWarnings("unchecked") // the entity is a page, or the same list in a form that has no type
    public <T> RestResponse<Page<T>> answer(ListQuery query, Listing listing, Reading reading, Items<T> items) {
        var form = form(items);
        var response = form.equals(MediaType.APPLICATION_JSON_TYPE)
                ? page(query, listing, reading, items)
                : whole(form, query, listing, reading, items);
        return (RestResponse<Page<T>>) (RestResponse<?>) response;
    }

    private MediaType form(Items<?> items) {
        var forms = new ArrayList<MediaType>();
        forms.add(MediaType.APPLICATION_JSON_TYPE);
        forms.add(MediaType.valueOf(Forms.CSV));
        forms.add(MediaType.valueOf(Forms.XLSX));
        if (items.areDated()) {
            forms.add(MediaType.valueOf(Forms.CALENDAR));
        }
        return AcceptedForm.of(request.headers().getAll(HttpHeaders.ACCEPT), forms);
    }

    private <T> RestResponse<Object> page(ListQuery query, Listing listing, Reading reading, Items<T> items) {
        var language = reading.language();
        var page = query.page(sql, listing, reading, clock.today(), items.select(), row -> items.json(row, language));
        var shown = new Page<>(items.ofPage(page.items()), page.nextCursor(), page.total());
        return answers.<Object>linked(json(shown), page.nextCursor())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** The JSON of a page whose items are JSON already. */
    private static String json(Page<String> page) {
        var json = new StringBuilder("{\"items\":[")
                .append(String.join(",", page.items()))
                .append(']');
        if (page.nextCursor() != null) {
            json.append(",\"nextCursor\":\"").append(page.nextCursor()).append('"');
        }
        if (page.total() != null) {
            json.append(",\"total\":{\"value\":").append(page.total().value());
            json.append(",\"exact\":").append(page.total().exact()).append('}');
        }
        return json.append('}').toString();
    }

    private <T> RestResponse<Object> whole(
            MediaType form, ListQuery query, Listing listing, Reading reading, Items<T> items) {
        var day = reading.asOf(clock);
        listing.refusePaging();
        var language = reading.language();
        // An address may end with a slash.
        var collection = URI.create(uri.getAbsolutePath().toString().replaceAll("/+$", ""));
        var name = collection.getPath().substring(collection.getPath().lastIndexOf('/') + 1);
        var file = files.made(out -> {
            refuseTooMany(query, listing, day);
            if (form.isCompatible(MediaType.valueOf(Forms.CALENDAR))) {
                calendar(out, query, listing, day, items, language, collection);
            } else {
                sheet(out, form, name, query, listing, day, items.ofFile(), language);
            }
        });
        return RestResponse.ResponseBuilder.<Object>ok(file)
                .type(form.getType().equals("text") ? form.withCharset("UTF-8") : form)
                .header("Vary", Answers.VARY)
                .header("Content-Language", language.code())
                .header("Content-Disposition", "attachment; filename=\"" + name + "-" + day + "." + ending(form) + "\"")
                .build();
    }

    private void refuseTooMany(ListQuery query, Listing listing, LocalDate day) {
        if (query.count(sql, listing, day, config.fileRows()) > config.fileRows()) {
            throw Problem.TOO_MANY_ROWS.with(Message.of(
                    "The list has more than %d rows, the most that a file may have; narrow it with filters, or read it"
                            + " as JSON.",
                    "La liste a plus de %d lignes, le maximum pour un fichier ; restreignez-la par des filtres, ou"
                            + " lisez-la en JSON.",
                    (Integer) config.fileRows()));
        }
    }

    private static String ending(MediaType form) {
        return switch (form.getSubtype()) {
            case "csv" -> "csv";
            case "calendar" -> "ics";
            default -> "xlsx";
        };
    }

    private static Sheet opened(OutputStream out, MediaType form, String name, List<String> header) throws IOException {
        return form.getSubtype().equals("csv") ? new Csv(out, header) : new Xlsx(out, name, header);
    }

    private <T> void sheet(
            OutputStream out,
            MediaType form,
            String name,
            ListQuery query,
            Listing listing,
            LocalDate day,
            Items<T> items,
            Language language)
            throws IOException {
        try (var sheet = opened(out, form, name, items.columns().header(language))) {
            query.each(
                    sql,
                    listing,
                    day,
                    items.select(),
                    row -> items.columns().cells(items.read(row, language), language),
                    sheet::row);
            sheet.finish();
        }
    }

    private <T> void calendar(
            OutputStream out,
            ListQuery query,
            Listing listing,
            LocalDate day,
            Items<T> items,
            Language language,
            URI collection)
            throws IOException {
        var calendar = new ICalendar(out);
        query.each(
                sql,
                listing,
                day,
                items.selectDated(),
                row -> items.dated(row, language),
                (Optional<Items.Dated> entry) ->
                        entry.ifPresent(it -> calendar.entry(it.appointment(), it.origin(collection))));
        calendar.finish();
    }
}
