package org.cybercrimeproject.kit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final LocalDate DAY = LocalDate.of(2010, 2, 1);
    private static final List<String> SEVEN = List.of("a", "b", "c", "d", "e", "f", "g");

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        var first = page(SEVEN, null);
        var second = page(SEVEN, first.nextCursor());
        var third = page(SEVEN, second.nextCursor());
        assertThat(first.items()).containsExactly("a", "b", "c");
        assertThat(second.items()).containsExactly("d", "e", "f");
        assertThat(third.items()).containsExactly("g");
        assertThat(third.nextCursor()).isNull();
    }

    @Test
    void aPartThatComesOrGoesMeanwhileDisturbsNothing() {
        var first = page(SEVEN, null);
        assertThat(page(List.of("a", "ab", "b", "c", "d", "e"), first.nextCursor())
                        .items())
                .containsExactly("d", "e");
        assertThat(page(List.of("a", "b", "d", "e", "f"), first.nextCursor()).items())
                .containsExactly("e", "f");
        assertThat(page(List.of(), first.nextCursor()).items()).isEmpty();
    }

    @Test
    void aCursorOfAnotherRecordOrDayIsRefused() {
        var cursor = page(SEVEN, null).nextCursor();
        var paging = paging(cursor);
        assertThatThrownBy(() -> Parts.page("other", SEVEN, Function.identity(), paging, new Reading(), DAY))
                .isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> Parts.page(
                        "list", SEVEN, Function.identity(), paging, Reading.of(DAY.plusDays(1)), DAY.plusDays(1)))
                .isInstanceOf(HttpProblem.class);
    }

    @Test
    void unknownPartsAreNoEmptyList() {
        assertThat(page(null, null).items()).isNull();
    }

    private static Page<String> page(List<String> parts, String cursor) {
        return Parts.page("list", parts, Function.identity(), paging(cursor), new Reading(), DAY);
    }

    private static Paging paging(String cursor) {
        var paging = new Paging();
        paging.limit = 3;
        paging.cursor = cursor;
        return paging;
    }
}
