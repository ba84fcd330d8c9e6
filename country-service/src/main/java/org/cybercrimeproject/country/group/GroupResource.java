package org.cybercrimeproject.country.group;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cybercrimeproject.country.names.Names;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.answering.Records;
import org.cybercrimeproject.kit.answering.Shell;
import org.cybercrimeproject.kit.contract.Versioned;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.reading.Parts;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.RecordReading;
import org.cybercrimeproject.kit.reading.Sort;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.text.Texts;
import org.cybercrimeproject.kit.writing.HistoryEntry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Groups of countries and their members. */
@Path(GroupResource.COLLECTION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupResource {

    static final String COLLECTION = "/api/v1/groups";

    private static final Items<GroupSummary> ITEMS = Items.stored(GroupSummary.class);
    private static final String ONE = "/{code: " + Identifier.PATH + "}";
    private static final Sort SORT = Sort.standard("code").key("code", "code", Sort.Type.TEXT);

    private final Records<GroupState, CountryGroup, GroupView> groups;
    private final Names names;
    private final Shell shell;

    GroupResource(CountryGroups groups, Names names, Shell shell) {
        this.groups = shell.records(
                groups,
                COLLECTION,
                (written, day, level) ->
                        GroupView.of(written, day, names.now(), shell.answers().language()));
        this.names = names;
        this.shell = shell;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Forms.CSV, Forms.XLSX})
    @PermitAll
    @Operation(
            operationId = "listGroups",
            summary = "List groups of countries",
            description = "Sort key: code (default).")
    public RestResponse<Page<GroupSummary>> list(
            @QueryParam("q")
                    @Parameter(
                            description = "A part of its title in either language, of an acronym, or its code; without"
                                    + " regard to case and accents.")
                    @Size(max = Texts.TITLE)
                    String q,
            @BeanParam Reading reading,
            @BeanParam @Valid Listing listing) {
        var query = ListQuery.of("country_group", SORT, shell.caller().level());
        return shell.list(
                q == null ? query : query.where("r.code = any(?)", names.now().groupsNamed(q)),
                listing,
                reading,
                ITEMS);
    }

    @Versioned
    @GET
    @Path(ONE)
    @PermitAll
    @Operation(operationId = "getGroup", summary = "Get a group with its members on the day")
    public RestResponse<GroupView> get(@PathParam("code") String code, @BeanParam RecordReading reading) {
        return groups.worded(code, reading);
    }

    @Versioned
    @GET
    @Path(ONE + "/members")
    @PermitAll
    @Operation(
            operationId = "listMembers",
            summary = "List the members of a group on the day",
            description = "Has no items when the memberships are unknown.")
    public RestResponse<Page<Member>> members(
            @PathParam("code") String code, @BeanParam RecordReading reading, @BeanParam @Valid Paging paging) {
        Parts.keepDay(code, paging, reading);
        return groups.worded(
                code,
                reading,
                (written, day, level) -> Parts.page(
                        code,
                        written.state()
                                .membersOn(day)
                                .map(members -> Member.each(members, names.now(), day, reading.language()))
                                .orElse(null),
                        Member::country,
                        paging,
                        reading,
                        day));
    }

    @GET
    @Path(ONE + "/history")
    @RolesAllowed({Role.VIEWER, Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "listGroupHistory", summary = "List the history of a group, newest first")
    public RestResponse<Page<HistoryEntry>> history(@PathParam("code") String code, @BeanParam @Valid Paging paging) {
        return groups.history(code, paging);
    }
}
