package org.cybercrimeproject.kit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortAndCursorTest {

    private static final Sort SORT = Sort.standard("-period,title")
            .optional("period", "first_day", Sort.Type.DATE)
            .key("title", "title", Sort.Type.TEXT)
            .key("number", "number", Sort.Type.BIGINT);
    private static final LocalDate DAY = LocalDate.of(2010, 2, 1);
    private static final String ID = "00000000-0000-7000-8000-000000000001";

    @Test
    void aMixedOrderBeginsAtTheBoundOfItsFirstKey() {
        var parameters = new ArrayList<Object>();
        var condition = Keyset.after(SORT.by(null), List.of(DAY, "T", UUID.fromString(ID)), parameters);
        assertThat(condition)
                .isEqualTo("r.first_day <= ? and ((r.first_day < ?) or (r.first_day = ? and r.title > ?)"
                        + " or (r.first_day = ? and r.title = ? and r.id > ?))");
        assertThat(parameters).hasSize(7);
    }

    @Test
    void anOrderInOneDirectionIsOneComparison() {
        var parameters = new ArrayList<Object>();
        assertThat(Keyset.after(SORT.by("-number"), List.of(7L, UUID.fromString(ID)), parameters))
                .isEqualTo("(r.number, r.id) < (?, ?)");
        assertThat(Keyset.after(SORT.by("title,number"), List.of("T", 7L, UUID.fromString(ID)), parameters))
                .isEqualTo("(r.title, r.number, r.id) > (?, ?, ?)");
    }

    @Test
    void aLaterKeyThatIsMissingComesLast() {
        var parameters = new ArrayList<Object>();
        var by = SORT.by("title,-period");
        assertThat(Keyset.after(by, List.of("T", DAY, UUID.fromString(ID)), parameters))
                .contains("(r.first_day < ? or r.first_day is null)");
        assertThat(Keyset.after(by, Arrays.asList("T", null, UUID.fromString(ID)), parameters))
                .contains("r.first_day is null and r.id < ?")
                .doesNotContain("r.first_day < ?");
        assertThat(by.get(1).then()).isEqualTo("r.first_day desc nulls last");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "colour", "period,", "-", "--period", "period,period", "period,-period", "Period", "id"})
    void anUnknownOrDoubledKeyIsRefused(String sort) {
        assertThatThrownBy(() -> SORT.by(sort)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void aCursorIsWhatItWas() {
        var by = SORT.by(null);
        var cursor = new Cursor("list", DAY, Arrays.asList(null, "T\"\\", ID));
        var read = Cursor.decode(cursor.encode(), "list", 3);
        assertThat(read).isEqualTo(cursor);
        assertThat(read.values(by)).containsExactly(null, "T\"\\", UUID.fromString(ID));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var cursor = new Cursor("list", DAY, List.of("T", ID)).encode();
        assertThatThrownBy(() -> Cursor.decode(cursor, "other", 2))
                .isInstanceOf(HttpProblem.class)
                .hasMessageContaining("another list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"list\",\"2010-02-01\",\"2010-13-01\",\"T\",\"" + ID + "\"]",
                "[\"list\",\"2010-02-01\",\"today\",\"T\",\"" + ID + "\"]",
                "[\"list\",\"2010-02-01\",\"2010-01-01\",null,\"" + ID + "\"]",
                "[\"list\",\"2010-02-01\",\"2010-01-01\",\"T\",\"7\"]",
                "[\"list\",\"2010-02-30\",\"2010-01-01\",\"T\",\"" + ID + "\"]",
                "[\"list\",\"2010-02-01\",\"2010-01-01\",\"T\"]",
                "[\"list\",\"2010-02-01\",\"2010-01-01\",\"T\",\"" + ID + "\",\"x\"]",
                "[\"list\",\"2010-02-01\",\"2010-01-01\",7,\"" + ID + "\"]",
                "[\"list\", \"2010-02-01\",\"2010-01-01\",\"T\",\"" + ID + "\"]",
                "[\"list\",\"2010-02-01\",\"2010-01-01\",\"a\\u0000b\",\"" + ID + "\"]",
                "[]",
                "{}",
                "[[]]",
                "x",
                ""
            })
    void anEditedCursorIsRefused(String json) {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Cursor.decode(text, "list", 3).values(SORT.by(null)))
                .isInstanceOf(HttpProblem.class)
                .hasMessageContaining("damaged");
    }

    /** The longest title a list is sorted by, in the characters that take most room, is well within the limit. */
    @Test
    void aCursorLongerThanAnyThatIsGivenIsNotEvenRead() {
        var longest = new Cursor("list", DAY, List.of("\uD83D\uDE00".repeat(Texts.TITLE), ID));
        assertThat(Cursor.decode(longest.encode(), "list", 2)).isEqualTo(longest);
        var tooLong = new Cursor("list", DAY, List.of("x".repeat(4000), ID)).encode();
        assertThatThrownBy(() -> Cursor.decode(tooLong, "list", 2))
                .isInstanceOf(HttpProblem.class)
                .hasMessageContaining("damaged");
    }

    /** The last letter of a Base64 text may carry bits that say nothing: only one of its forms is a cursor. */
    @Test
    void aSecondFormOfACursorIsRefused() {
        var cursor = new Cursor("list", DAY, List.of("Tx", ID)).encode();
        assertThat(cursor.length() % 4).isNotZero();
        var other = cursor.substring(0, cursor.length() - 1) + (char) (cursor.charAt(cursor.length() - 1) + 1);
        assertThatThrownBy(() -> Cursor.decode(other, "list", 2)).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> Cursor.decode(cursor + "=", "list", 2)).isInstanceOf(HttpProblem.class);
    }
}
