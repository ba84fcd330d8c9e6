package org.cybercrimeproject.kit.contract;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Where the API is asked: at the suite's entry ({@code suite.entry}), not at the management port that serves the
 * document. Swagger UI sends its requests there.
 */
final class Servers {

    private Servers() {}

    static void name(OpenAPI document) {
        ConfigProvider.getConfig()
                .getOptionalValue("suite.entry", String.class)
                .map(entry -> OASFactory.createServer().url(entry).description("The entry of the suite."))
                .ifPresent(server -> document.setServers(List.of(server)));
    }
}
