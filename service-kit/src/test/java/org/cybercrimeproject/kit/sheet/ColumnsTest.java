package org.cybercrimeproject.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    record Inner(LocalizedText text, LocalDate on) {}

    record Item(
            String reference,
            LocalizedText title,
            FuzzyPeriod status,
            List<String> outputs,
            List<PartyRef> country,
            Boolean code,
            Inner kind,
            Visibility visibility) {}

    private static final Columns<Item> COLUMNS = Columns.of(Item.class);

    @Test
    void theHeaderIsInTheLanguageAskedFor() {
        assertThat(COLUMNS.header(Language.EN))
                .containsExactly(
                        "Reference",
                        "Title: English",
                        "Title: French",
                        "Status",
                        "Status: first day",
                        "Status: last day",
                        "Outputs",
                        "Country",
                        "Code",
                        "Kind: Text: English",
                        "Kind: Text: French",
                        "Kind: Date",
                        "Visibility");
        assertThat(COLUMNS.header(Language.FR))
                .startsWith("Référence", "Titre: anglais")
                .endsWith("Visibilité");
    }

    @Test
    void cellsHoldWordsDaysAndJoinedLists() {
        var item = new Item(
                "GPC2-1",
                LocalizedText.fr("Titre"),
                FuzzyPeriod.parse("June/July 2010"),
                List.of("5", "7"),
                List.of(PartyRef.country("LA", "Laos"), PartyRef.country("KH")),
                true,
                new Inner(LocalizedText.en("x"), LocalDate.of(2010, 2, 1)),
                Visibility.PARTNERS);
        assertThat(COLUMNS.cells(item, Language.FR))
                .containsExactly(
                        "GPC2-1",
                        null,
                        "Titre",
                        "juin/juillet 2010",
                        LocalDate.of(2010, 6, 1),
                        LocalDate.of(2010, 7, 31),
                        "5; 7",
                        "Laos; KH",
                        "oui",
                        "x",
                        null,
                        LocalDate.of(2010, 2, 1),
                        "Partenaires");
    }

    @Test
    void whatIsMissingIsAnEmptyCell() {
        var item = new Item(null, null, null, null, List.of(), null, null, null);
        assertThat(COLUMNS.cells(item, Language.EN)).hasSize(13).containsOnlyNulls();
    }

    @Test
    void aColumnWithoutAWordIsRefusedBeforeAnybodyAsks() {
        record Wordless(String unheardOf) {}
        assertThatThrownBy(() -> Columns.of(Wordless.class)).hasMessageContaining("column.unheardOf");
    }

    @Test
    void aTypeThatNoCellCanShowIsRefusedBeforeAnybodyAsks() {
        record Strange(List<Inner> inners) {}
        assertThatThrownBy(() -> Columns.of(Strange.class)).hasMessageContaining("inners");
    }
}
