package org.cybercrimeproject.kit.operations;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.problem.DatabaseFailed;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who wrote what, over all records of the service: the change rows, which nobody can alter. */
@Path("/api/v1/operations/{service}/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN)
@Tag(name = "Operations")
public class AuditResource {

    private static final int COUNTED = 1001;
    private static final String COLUMNS = "select aggregate_type, aggregate_id, subject, version, recorded_at, actor,"
            + " type, reason, cause, trace_parent from change where true";
    private static final String BEHIND =
            " and (recorded_at, aggregate_id, version)" + " < (?::text::timestamptz, ?::text::uuid, ?::text::bigint)";
    private static final String ORDER = " order by recorded_at desc, aggregate_id desc, version desc limit ?";

    private final ServiceOperations service;
    private final Answers answers;
    private final Instance<AggregateType<?, ?>> types;
    private final Sql sql;

    AuditResource(
            ServiceOperations service,
            Answers answers,
            @Any Instance<AggregateType<?, ?>> types,
            AgroalDataSource database) {
        this.service = service;
        this.answers = answers;
        this.types = types;
        this.sql = new Sql(database);
    }

    @GET
    @Operation(
            operationId = "listAudit",
            summary = "List all writes (audit trail), newest first",
            description = "Every write of this service, by people and by the suite itself.")
    public RestResponse<Page<AuditEntry>> list(
            @PathParam("service") String name, @BeanParam AuditFilter filter, @BeanParam @Valid Paging paging) {
        service.check(name);
        filter.check(types.stream().map(AggregateType::name).sorted().toList());
        var where = new StringBuilder();
        var values = new ArrayList<Object>();
        filter.addTo(where, values);
        return answers.page(paging.pageBehind(
                "audit" + where + values,
                3,
                (behind, limit) -> entries(where, values, behind, limit),
                AuditResource::place,
                () -> count(where, values)));
    }

    private List<AuditEntry> entries(StringBuilder where, List<Object> values, List<String> behind, int limit) {
        var all = new ArrayList<>(values);
        if (behind != null) {
            all.addAll(behind);
        }
        all.add(limit);
        try {
            return sql.query(
                    COLUMNS + where + (behind == null ? "" : BEHIND) + ORDER, AuditResource::entry, all.toArray());
        } catch (DatabaseFailed e) {
            if (DatabaseFailed.sqlState(e).startsWith("22")) {
                throw Paging.damaged();
            }
            throw e;
        }
    }

    private long count(StringBuilder where, List<Object> values) {
        var all = new ArrayList<>(values);
        all.add(COUNTED);
        return sql.query(
                        "select count(*) from (" + COLUMNS + where + " limit ?) c",
                        row -> row.getLong(1),
                        all.toArray())
                .get(0);
    }

    private static List<String> place(AuditEntry entry) {
        return List.of(entry.recordedAt().toString(), entry.aggregateId().toString(), Long.toString(entry.version()));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getLong(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }
}
