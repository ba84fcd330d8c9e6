package org.cybercrimeproject.kit.test.api;

/** A small document without a fault, for planting faults into. */
final class Planted {

    private static final String PROBLEM = """
            {"description": "d", "content": {"application/problem+json": {"schema":
              {"$ref": "#/components/schemas/Problem"}}}}""";

    static final String DOCUMENT = """
            {"openapi": "3.1.0", "info": {"title": "things", "version": "1"}, "paths": {
              "/api/v1/things": {
                "get": {"operationId": "listThings", "summary": "s", "tags": ["t"], "security": [{}],
                  "parameters": [{"name": "q", "in": "query", "description": "d",
                                  "schema": {"type": "string", "maxLength": 9}}],
                  "responses": {"200": {"description": "d", "headers": {"Link": {"schema": {"type": "string"}}},
                      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Things"}}}},
                    "400": %1$s, "401": %1$s, "429": %1$s, "503": %1$s}},
                "post": {"operationId": "createThing", "summary": "s", "tags": ["t"],
                  "security": [{"SecurityScheme": ["editor"]}],
                  "parameters": [{"name": "Idempotency-Key", "in": "header", "description": "d",
                                  "schema": {"type": "string", "maxLength": 9}}],
                  "requestBody": {"required": true, "content": {"application/json": {
                      "schema": {"$ref": "#/components/schemas/NewThing"}, "example": {"name": "x", "on": "2010-02-01"}}}},
                  "responses": {"201": {"description": "d",
                      "headers": {"Location": {"required": true, "schema": {"type": "string"}}},
                      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                    "400": %1$s, "401": %1$s, "403": %1$s, "409": %1$s, "413": %1$s, "415": %1$s, "422": %1$s,
                    "429": %1$s, "503": %1$s}}},
              "/api/v1/things/{id}": {
                "get": {"operationId": "getThing", "summary": "s", "tags": ["t"], "security": [{}],
                  "parameters": [{"name": "id", "in": "path", "schema": {"type": "string", "pattern": "[A-Z]+"}}],
                  "responses": {"200": {"description": "d",
                      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                    "400": %1$s, "401": %1$s, "404": %1$s, "429": %1$s, "503": %1$s}}}},
             "components": {"securitySchemes": {"SecurityScheme": {"type": "http", "scheme": "bearer"}}, "schemas": {
               "Problem": {"type": "object", "required": ["type", "status"], "properties": {
                  "type": {"type": "string"}, "status": {"type": "integer"}}},
               "Things": {"type": "object", "properties": {"nextCursor": {"type": "string"},
                  "items": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}},
               "Thing": {"type": "object", "required": ["name"], "properties": {
                  "name": {"type": "string"}, "on": {"type": "string", "format": "date"},
                  "visibility": {"type": "string", "enum": ["PUBLIC", "INTERNAL"]}}},
               "NewThing": {"type": "object", "required": ["name"], "properties": {
                  "name": {"type": "string", "maxLength": 300}, "on": {"type": "string", "format": "date"},
                  "visibility": {"type": "string", "enum": ["PUBLIC", "INTERNAL"]}}}}}}
            """.formatted(PROBLEM);

    private Planted() {}

    static Contract sound() {
        return Contract.of(DOCUMENT);
    }

    /** The document with a fault. */
    static Contract with(String sound, String fault) {
        if (!DOCUMENT.contains(sound)) {
            throw new IllegalArgumentException(sound);
        }
        return Contract.of(DOCUMENT.replace(sound, fault));
    }
}
