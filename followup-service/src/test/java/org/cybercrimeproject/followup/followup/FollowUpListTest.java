package org.cybercrimeproject.followup.followup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.cybercrimeproject.followup.FiveFollowUps;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.test.CodeListCheck;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

/** The list of follow-ups as sheet and calendar; code lists. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class FollowUpListTest {

    @Test
    void dueWindowsStandInTheCalendarAndOpenOnesDoNot() throws IOException, ParserException {
        var five = FiveFollowUps.tracked();
        var response = given().accept(Forms.CALENDAR)
                .get(FiveFollowUps.LIST + "?lang=fr&asOf=2010-07-15&project=" + five.project)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .extract()
                .asByteArray();
        var text = new String(response, StandardCharsets.UTF_8);
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");
        assertThat(events.stream().map(event -> event.getSummary().getValue()))
                .containsExactlyInAnyOrder("Workshop in Laos", "Workshop in Cambodia", "Discuss the recommendation");
        var cambodia = events.stream()
                .filter(event -> event.getSummary().getValue().endsWith("Cambodia"))
                .findFirst()
                .orElseThrow();
        assertThat(cambodia.getStatus().getValue()).isEqualTo("TENTATIVE");
        assertThat(cambodia.getDescription().getValue())
                .startsWith(
                        "Convenu, En attente d’une condition, éventuellement juin/juillet 2010, une fois créée (FU-");
        assertThat(text).contains("DTSTART;VALUE=DATE:20100601", "DTEND;VALUE=DATE:20100801");
    }

    @Test
    void aSheetShowsWindowsPartiesAndOrigins() {
        var five = FiveFollowUps.tracked();
        var sheet = given().accept(Forms.CSV)
                .get(FiveFollowUps.LIST + "?asOf=2010-07-15&project=" + five.project)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var lines = new String(sheet, StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(5);
        assertThat(lines[0])
                .startsWith(
                        "\uFEFF\"Id\",\"Reference\",\"Project\",\"Text: English\",\"Text: French\",\"Nature\",\"Action\",\"Responsible\",\"For\",")
                .contains("\"Due: period\",\"Due: period: first day\",\"Due: period: last day\",\"Due: tentative\",")
                .endsWith("\"Origin: Kind\",\"Origin: Activity\",\"Status\",\"Timing\",\"Visibility\"");
        assertThat(lines[2] + lines[3])
                .contains(
                        "\"Council of Europe\",\"LA\",\"June/July 2010\",\"2010-06-01\",\"2010-07-31\",\"\",\"\",\"\",\"\",\"\",\"1\",")
                .contains("\"once the commission is established\",\"une fois créée\",");
    }

    @Test
    void everyEnumerationHasItsCodeList() {
        CodeListCheck.check("followup");
    }
}
