package org.cybercrimeproject.activity.project;

import javax.sql.DataSource;
import org.cybercrimeproject.kit.reading.Sql;

/** Many rows of the list of projects, without projects behind them: what a list as a file is made of. */
final class ManyProjects {

    private static final String SUMMARY = "'{\"id\": \"00000000-0000-7000-8000-000000000001\", \"reference\": \"' ||"
            + " reference || '\", \"title\": {\"en\": \"' || repeat('x', ?) || '\"}, \"visibility\": \"PUBLIC\"}'";

    private final Sql sql;

    ManyProjects(DataSource database) {
        this.sql = new Sql(database);
    }

    /** Rows with references from MANY00000001 on, each with a title of that many characters. */
    void insert(int count, int title) {
        sql.update(
                "insert into project_row (id, version, level, valid_from, valid_until, reference, summary) select"
                        + " gen_random_uuid(), 1, 0, '-infinity', 'infinity', reference, " + SUMMARY
                        + " from (select 'MANY' || lpad(i::text, 8, '0') as reference from generate_series(1, ?) i) s",
                title,
                count);
    }

    /** A row in the list that no reader can read. */
    void spoil(int number) {
        sql.update(
                "update project_row set summary = '{\"id\": \"none\"}' where reference = 'MANY' || lpad(?::text, 8, '0')",
                number);
    }

    void delete() {
        sql.update("delete from project_row where reference like 'MANY%'");
    }
}
