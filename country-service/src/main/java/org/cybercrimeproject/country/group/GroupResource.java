package org.cybercrimeproject.country.group;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.answering.Lists;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.reading.Parts;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.Sort;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.writing.Changes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Groups of countries and their members. */
@Path(GroupResource.COLLECTION)
@Tag(name = "Groups")
public class GroupResource {

    static final String COLLECTION = "/api/v1/groups";
    private static final String ONE = "/{code: " + Identifier.PATH + "}";
    private static final Sort SORT = Sort.standard("code").key("code", "code", Sort.Type.TEXT);

    private static final Items<GroupSummary> ITEMS = Items.stored(GroupSummary.class);

    private final CountryGroups groups;
    private final Changes changes;
    private final Caller caller;
    private final Answers answers;
    private final Lists lists;

    GroupResource(CountryGroups groups, Changes changes, Caller caller, Answers answers, Lists lists) {
        this.groups = groups;
        this.changes = changes;
        this.caller = caller;
        this.answers = answers;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Forms.CSV, Forms.XLSX})
    @PermitAll
    @Operation(
            operationId = "listGroups",
            summary = "List groups of countries",
            description = "Sort key: code (default).")
    public RestResponse<Page<GroupSummary>> list(@BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        return lists.answer(ListQuery.of("country_group", SORT, caller.level()), listing, reading, ITEMS);
    }

    @GET
    @Path(ONE)
    @PermitAll
    @Operation(operationId = "getGroup", summary = "Get a group with its members on the day")
    public RestResponse<GroupView> get(@PathParam("code") String code, @BeanParam Reading reading) {
        return answers.one(changes.newest(groups, code), reading, GroupView::of);
    }

    @GET
    @Path(ONE + "/members")
    @PermitAll
    @Operation(
            operationId = "listMembers",
            summary = "List the members of a group on the day",
            description = "Without items when the memberships are unknown.")
    public RestResponse<Page<Membership>> members(
            @PathParam("code") String code, @BeanParam Reading reading, @BeanParam @Valid Paging paging) {
        return answers.one(
                changes.newest(groups, code),
                reading,
                (written, day) -> Parts.page(
                        code, written.state().membersOn(day).orElse(null), Membership::country, paging, reading, day));
    }
}
