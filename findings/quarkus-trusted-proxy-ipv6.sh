#!/usr/bin/env bash
# Quarkus 3.33.2 (io.quarkus:quarkus-vertx-http, quarkus.http.proxy.trusted-proxies)
#
# Guess: ::1 among the trusted proxies is an IPv6 address, like 127.0.0.1 beside it; one list of addresses, no lookups.
# Seen: its last group is taken for a port and the rest, ":", for a host name, which DNS is asked for once per request,
# whoever sends it and whether or not it has a forwarded header. A lost answer of the name server holds the request up
# for the resolver's five seconds. [::1] and ::1/128 are addresses.
set -euo pipefail
work="$(mktemp -d)"
trap 'kill $(jobs -p) 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencyManagement>
    <dependencies>
      <dependency><groupId>io.quarkus</groupId><artifactId>quarkus-bom</artifactId><version>3.33.2</version><type>pom</type><scope>import</scope></dependency>
    </dependencies>
  </dependencyManagement>
  <dependencies>
    <dependency><groupId>io.quarkus</groupId><artifactId>quarkus-reactive-routes</artifactId></dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>io.quarkus</groupId><artifactId>quarkus-maven-plugin</artifactId><version>3.33.2</version>
        <executions><execution><goals><goal>build</goal></goals></execution></executions>
      </plugin>
    </plugins>
  </build>
</project>
POM
mkdir -p src/main/java
cat > src/main/java/Hello.java <<'JAVA'
import io.quarkus.vertx.web.Route;

public class Hello {
    @Route(path = "/hello")
    String hello() {
        return "hello";
    }
}
JAVA
mvn -q -B package -DskipTests

# A name server that knows nothing, and writes down what it is asked.
cat > nameserver.py <<'PY'
import socket
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))
open("port", "w").write(str(server.getsockname()[1]))
while True:
    question, client = server.recvfrom(512)
    name, at = [], 12
    while question[at]:
        name.append(question[at + 1:at + 1 + question[at]].decode())
        at += 1 + question[at]
    with open("asked", "a") as asked:
        asked.write(".".join(name) + "\n")
    server.sendto(question[:2] + b"\x81\x83" + question[4:6] + b"\0\0\0\0\0\0" + question[12:at + 5], client)
PY
python3 nameserver.py &
until [ -s port ]; do sleep 0.1; done

try() { # trusted proxies
    : > log
    java -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=0 -Dquarkus.vertx.resolver.servers="127.0.0.1:$(cat port)" \
        -Dquarkus.http.proxy.proxy-address-forwarding=true -Dquarkus.http.proxy.trusted-proxies="$1" \
        -jar target/quarkus-app/quarkus-run.jar > log &
    local service=$! address
    until address="$(grep -o 'http://127.0.0.1:[0-9]*' log)"; do sleep 0.2; done
    : > asked
    for _ in 1 2 3 4 5 6 7 8 9 10; do curl -fs "$address/hello" > answer; done
    echo "$1: $(cat answer), asked for$(sort asked | uniq -c | tr -s ' ' | sed 's/$/ times/' | grep . || echo ' no name')"
    kill "$service"
    wait "$service" || true
}
for proxies in '127.0.0.1,::1' '127.0.0.1,[::1]' '127.0.0.1,::1/128'; do try "$proxies"; done | tee seen

diff - seen <<'EXPECTED'
127.0.0.1,::1: hello, asked for 10 : times
127.0.0.1,[::1]: hello, asked for no name
127.0.0.1,::1/128: hello, asked for no name
EXPECTED
echo "as described"
