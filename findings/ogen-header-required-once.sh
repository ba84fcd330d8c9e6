#!/usr/bin/env bash
# ogen v1.24.0 (github.com/ogen-go/ogen)
#
# Guess: a header that one answer always has and another may have is valid OpenAPI, so the generated client compiles; each
# answer has a type of its own.
# Seen: answers with the same body and the same names of headers share one type. It is made for the first of them, the
# code that reads and writes the others is made for theirs: "type int has no field or method SetTo". No word of it while
# generating. Where the header is required in both, or in neither, all is well.
set -euo pipefail
work="$(mktemp -d)"
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"

try() { # whether the second answer's header is required
    rm -rf client go.mod go.sum
    cat > api.yaml <<YAML
openapi: 3.0.3
info: {title: finding, version: "1"}
paths:
  /records:
    get:
      operationId: listRecords
      responses:
        "200": {description: here they are}
        "429":
          description: too many requests
          headers:
            Retry-After: {required: true, schema: {type: integer}}
          content: {application/problem+json: {schema: {\$ref: "#/components/schemas/Problem"}}}
        "503":
          description: not now
          headers:
            Retry-After: {required: $1, schema: {type: integer}}
          content: {application/problem+json: {schema: {\$ref: "#/components/schemas/Problem"}}}
components:
  schemas:
    Problem: {type: object, properties: {title: {type: string}}}
YAML
    printf 'module finding\n\ngo 1.24.0\n' > go.mod
    go run github.com/ogen-go/ogen/cmd/ogen@v1.24.0 --target client --package client --clean api.yaml > generated 2>&1
    go get github.com/ogen-go/ogen@v1.24.0 > /dev/null 2>&1
    go mod tidy > /dev/null 2>&1
    echo "required: true and $1"
    go build ./... 2>&1 | sed -n 's/.*gen\.go:[0-9:]* //p' || true
}
for required in true false; do try "$required"; done | tee seen

diff - seen <<'EXPECTED'
required: true and true
required: true and false
wrapper.RetryAfter.SetTo undefined (type int has no field or method SetTo)
response.RetryAfter.Get undefined (type int has no field or method Get)
EXPECTED
echo "as described"
