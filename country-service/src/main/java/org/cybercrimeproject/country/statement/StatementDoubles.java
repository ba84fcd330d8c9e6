package org.cybercrimeproject.country.statement;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.cybercrimeproject.country.statement.StatementWarning.Code;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.LocalizedText;

/** Finds statements that tell what another one tells already: the same subject, day and wording. */
@Singleton
class StatementDoubles {

    private final Sql sql;

    StatementDoubles(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /** The warnings that a statement needs, of those others that the writer may see. */
    List<StatementWarning> of(CountryStatementState state, Visibility level, Language language) {
        return sql
                .query(
                        "select r.summary from country_statement_row r where r.on_day = ? and r.id <> ? and r.level <= ?"
                                + " and not r.withdrawn order by r.id limit 1000",
                        row -> Json.read(row.getBytes(1), CountryStatementSummary.class),
                        state.on(),
                        state.id(),
                        level.ordinal())
                .stream()
                .filter(other -> isSameSubject(other.subject(), state.subject())
                        && isSameWording(other.wording(), state.wording()))
                .map(other -> warning(other, language))
                .toList();
    }

    private static StatementWarning warning(CountryStatementSummary other, Language language) {
        var name = Optional.ofNullable(other.reference()).orElse(other.id().toString());
        var message = Message.of(
                "The statement %s has the same subject, day and wording; withdraw one of them if they are the same.",
                "La déclaration %s a le même sujet, le même jour et les mêmes mots ; retirez l’une d’elles si c’est la"
                        + " même.",
                name);
        return new StatementWarning(
                Code.LIKELY_DOUBLE,
                language == Language.FR ? message.fr() : message.en(),
                other.id(),
                other.reference());
    }

    private static boolean isSameSubject(PartyRef one, PartyRef other) {
        return one.code() != null
                ? one.code().equals(other.code())
                : other.code() == null && Objects.equals(plain(one.name()), plain(other.name()));
    }

    /** In one of the languages that both have. */
    private static boolean isSameWording(LocalizedText one, LocalizedText other) {
        return one != null
                && (one.en() != null && Objects.equals(plain(one.en()), plain(other.en()))
                        || one.fr() != null && Objects.equals(plain(one.fr()), plain(other.fr())));
    }

    private static String plain(String text) {
        return text == null ? null : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
