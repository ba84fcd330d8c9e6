package org.cybercrimeproject.activity.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;

/**
 * Whom to ask about a project. Personal details: INTERNAL, erasable, never in an event, change row or log.
 *
 * @param name a person, or null
 * @param unit the unit, or null
 * @param address the postal address, or null
 * @param phone a telephone number, or null
 * @param fax a fax number, or null
 * @param email an e-mail address, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        @Size(max = 300) String name,
        @Size(max = 300) String unit,
        @Size(max = 2000) String address,
        @Size(max = 100) String phone,
        @Size(max = 100) String fax,
        @Size(max = 300) String email) {}
