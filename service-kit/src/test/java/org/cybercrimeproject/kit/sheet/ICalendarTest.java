package org.cybercrimeproject.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ICalendarTest {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final ICalendar.Origin ORIGIN = new ICalendar.Origin(
            3,
            Instant.parse("2009-11-30T08:00:00.999Z"),
            Instant.parse("2010-02-01T10:11:12.345Z"),
            URI.create("https://suite.example/api/v1/activities/" + ID));

    @Test
    void anEntryIsWholeDaysWithTheEndBehindTheLast() throws IOException {
        assertThat(written("Training, Cairo; day 1\nSecond line", "Cairo, EG")).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//cybercrimeproject.org//suite//EN
                CALSCALE:GREGORIAN
                BEGIN:VEVENT
                UID:00000000-0000-7000-8000-000000000001@cybercrimeproject.org
                DTSTAMP:20100201T101112Z
                CREATED:20091130T080000Z
                LAST-MODIFIED:20100201T101112Z
                SEQUENCE:2
                URL:https://suite.example/api/v1/activities/00000000-0000-7000-8000-0000000
                 00001
                DTSTART;VALUE=DATE:20091208
                DTEND;VALUE=DATE:20091211
                SUMMARY:Training\\, Cairo\\; day 1\\nSecond line
                LOCATION:Cairo\\, EG
                STATUS:CONFIRMED
                TRANSP:TRANSPARENT
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Обучение судей и прокуроров по делам о киберпреступности и электронным доказательствам в Кишинёве",
                "𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞𝄞",
                "An English title that is rather long, so that it needs to be folded at least once, or even twice, who knows"
            })
    void noLineHasMoreThan75OctetsAndNoCharacterIsCut(String title) throws IOException, ParserException {
        var text = written(title, null);
        for (var line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        }
        var read = new CalendarBuilder().build(new StringReader(text));
        VEvent event = read.<VEvent>getComponents("VEVENT").get(0);
        assertThat(event.getSummary().getValue()).isEqualTo(title);
    }

    @Test
    void aCalendarThatIsNotFinishedHasNoEnd() throws IOException {
        var out = new ByteArrayOutputStream();
        new ICalendar(out).entry(appointment("x", null), ORIGIN);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("END:VEVENT\r\n");
    }

    private static String written(String title, String place) throws IOException {
        var out = new ByteArrayOutputStream();
        var calendar = new ICalendar(out);
        calendar.entry(appointment(title, place), ORIGIN);
        calendar.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Appointment appointment(String title, String place) {
        return new Appointment(
                ID,
                LocalDate.of(2009, 12, 8),
                LocalDate.of(2009, 12, 10),
                title,
                null,
                place,
                Appointment.Standing.CONFIRMED);
    }
}
